import type { EventDefinition } from './event-definition.js';
import { schemaPath } from './schema-path.js';

/** JSON Schema, draft 2020-12, as it is published. */
export type PublishedSchema = Readonly<Record<string, unknown>>;

/**
 * The schema of one version's data as others get it: with its address, its title, what the event means and an example.
 * `base` is the URL that the address starts with; empty: the address is relative.
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
    // TypeBox keeps its own notes on symbols and hidden fields: JSON leaves them out.
    ...(JSON.parse(JSON.stringify(published.schema)) as object),
  };
}
