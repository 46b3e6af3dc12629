import { EventRenderer } from '../../src/events/index.js';
import type { EventRegistry } from '../../src/events/index.js';

/** A renderer as an application at https://events.example has it. */
export function rendererForSpecs(registry: EventRegistry): EventRenderer {
  return new EventRenderer(registry, {
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'https://events.example',
    rateLimit: 0,
  });
}
