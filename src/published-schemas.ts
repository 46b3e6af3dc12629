import { AppModule } from './app.module.js';
import { readSettings } from './config/index.js';
import { declaredEvents, EventRegistry, latestVersion, publishedSchema } from './events/index.js';
import type { EventDefinition } from './events/index.js';

export { compareWithLocks, formatFinding, isBreaking } from './events/index.js';

/** Settings that start nothing: the modules are only looked at. */
export const NOTHING_STARTED = readSettings({
  ADMIN_API_KEY: 'no-key-that-is-of-use',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
});

/** Every event of this program. */
export function allEvents(): EventDefinition[] {
  return declaredEvents(AppModule.forRoot(NOTHING_STARTED));
}

/**
 * Holds every definition against the rules of the registry, which does the same again as the modules start: here nothing
 * has started yet, so that a wrong one is all that there is to be told.
 * @throws {InvalidEventDefinition} naming the file and the field
 */
export function checkEvents(): void {
  const registry = new EventRegistry();
  for (const definition of allEvents()) registry.register(definition);
}

/** Every schema that this program publishes, by the name of its file: `order.created/v1`. */
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
