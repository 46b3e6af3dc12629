import { EventRenderer } from '../../src/events/index.js';
import type { EventRegistry } from '../../src/events/index.js';

/** The renderer of an application at https://events.example. */
export function rendererForSpecs(registry: EventRegistry): EventRenderer {
  return new EventRenderer(registry, 'https://events.example');
}
