import { HttpConfig, readSettings } from '../../src/config/index.js';
import { EventRenderer } from '../../src/events/index.js';
import type { EventRegistry } from '../../src/events/index.js';

/** A renderer as an application at https://events.example has it. */
export function rendererForSpecs(registry: EventRegistry): EventRenderer {
  const values = readSettings({
    ADMIN_API_KEY: 'no-key-that-is-of-use',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    PUBLIC_URL: 'https://events.example',
  });
  return new EventRenderer(registry, new HttpConfig({ values }));
}
