import { EventRenderer } from '../../src/events/index.js';
import type { EventRegistry } from '../../src/events/index.js';

/** A renderer as an application at https://events.example has it. */
export function rendererForSpecs(registry: EventRegistry): EventRenderer {
  return new EventRenderer(registry, 'https://events.example');
}
