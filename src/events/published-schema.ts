import type { EventDefinition } from './event-definition.js';

/** A published JSON Schema, draft 2020-12. */
export type PublishedSchema = Readonly<Record<string, unknown>>;

/**
 * The published schema of one version's data, with its URL, title, description and example. `base`
 * is the start of the URL; if empty, the URL is relative.
 */
export function publishedSchema(
  definition: EventDefinition,
  version: number,
  base = '',
): PublishedSchema | undefined {
  const published = definition.versions[version];
  if (!published) return undefined;
  const { type, description } = definition;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base}${schemaPath(type, version)}`,
    title: `${type} v${version}`,
    description,
    examples: [published.example],
    // TypeBox keeps metadata in symbols and hidden fields, which JSON drops.
    ...(JSON.parse(JSON.stringify(published.schema)) as object),
  };
}

/** The path of a version's schema below the public URL. */
export function schemaPath(eventType: string, version: number): string {
  return `/event-types/${eventType}/versions/${version}`;
}
