import { AppModule } from '../src/app.module.js';
import { readSettings } from '../src/config/index.js';
import {
  declaredEvents,
  EventRegistry,
  latestVersion,
  publishedSchema,
} from '../src/events/index.js';
import type { EventDefinition } from '../src/events/index.js';

/** Settings with which the modules are inspected but never started. */
export const PREVIEW_SETTINGS = readSettings({
  ADMIN_API_KEY: 'unused-preview-key',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
});

/** All event definitions of this program. */
export function allEvents(): EventDefinition[] {
  return declaredEvents(AppModule.forRoot(PREVIEW_SETTINGS));
}

/** @throws {InvalidEventDefinition} for the first definition that would prevent a start */
export function assertDefinitions(): void {
  const registry = new EventRegistry();
  for (const definition of allEvents()) registry.register(definition);
}

/** All published schemas by file name: `order.created/v1`. */
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
