import { AppModule } from './app.module.js';
import { readSettings } from './config/index.js';
import { declaredEvents, EventRegistry, latestVersion, publishedSchema } from './events/index.js';
import type { EventDefinition } from './events/index.js';

export { compareWithLocks, formatFinding, isBreaking } from './events/index.js';

/** Settings for inspecting the modules without starting anything. */
export const NOTHING_STARTED = readSettings({
  ADMIN_API_KEY: 'no-key-that-is-of-use',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
});

/** All event definitions of this program. */
export function allEvents(): EventDefinition[] {
  return declaredEvents(AppModule.forRoot(NOTHING_STARTED));
}

/**
 * Validates every definition, as the registry does again when the modules start. Here nothing has
 * started yet, so the error is the only output.
 * @throws {InvalidEventDefinition} with the file and the field
 */
export function checkEvents(): void {
  const registry = new EventRegistry();
  for (const definition of allEvents()) registry.register(definition);
}

/** All schemas that this program publishes, by file name: `order.created/v1`. */
export function publishedSchemas(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const schemas = new Map<string, Readonly<Record<string, unknown>>>();
  for (const definition of allEvents()) {
    for (let version = 1; version <= latestVersion(definition); version++) {
      const schema = publishedSchema(definition, version);
      if (schema) schemas.set(`${definition.type}/v${version}`, schema);
    }
  }
  return schemas;
}
