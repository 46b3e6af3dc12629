import { resourceOf } from '../events/index.js';
import type { EventRendition } from './event-rendition.js';
import type { JsonObject } from './json-object.js';

/** The names under which a rendition's schemas stand among the components of a document. */
export const dataSchemaName = ({ name }: EventRendition): string => `${name}.data`;
export const cloudEventSchemaName = ({ name }: EventRendition): string => `${name}.cloudevent`;

export const schemaReference = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

/**
 * Three schemas for each rendition: its data, its envelope and its CloudEvent.
 * @param envelope the schema of an envelope of any event
 */
export function eventSchemas(
  renditions: readonly EventRendition[],
  envelope: JsonObject,
): Record<string, JsonObject> {
  const schemas: Record<string, JsonObject> = {};
  for (const rendition of renditions) {
    schemas[dataSchemaName(rendition)] = dataSchema(rendition);
    schemas[rendition.name] = envelopeSchema(rendition, envelope);
    schemas[cloudEventSchemaName(rendition)] = cloudEventSchema(rendition);
  }
  return schemas;
}

function dataSchema({ definition, version }: EventRendition): JsonObject {
  // TypeBox keeps its own notes on symbols and hidden fields: JSON leaves them out.
  return JSON.parse(JSON.stringify(definition.versions[version]?.schema)) as JsonObject;
}

function envelopeSchema(rendition: EventRendition, envelope: JsonObject): JsonObject {
  const { definition, version } = rendition;
  return {
    ...envelope,
    title: rendition.name,
    description: definition.description,
    properties: {
      ...(envelope['properties'] as JsonObject),
      eventType: { const: definition.type },
      version: { const: version },
      aggregateType: { const: resourceOf(definition.type) },
      data: schemaReference(dataSchemaName(rendition)),
    },
  };
}

/** CloudEvents 1.0, JSON event format, with the extensions that Tidings sends. */
function cloudEventSchema(rendition: EventRendition): JsonObject {
  const text = { type: 'string', minLength: 1 };
  const time = { type: 'string', format: 'date-time' };
  const required = {
    specversion: { const: '1.0' },
    id: { type: 'string', format: 'uuid' },
    type: { const: rendition.name },
    source: text,
    subject: { type: 'string', format: 'uuid' },
    time,
    datacontenttype: { const: 'application/json' },
    dataschema: { type: 'string', format: 'uri' },
    sequence: { type: 'string', pattern: '^[0-9]{16}$' },
    partitionkey: text,
    data: schemaReference(dataSchemaName(rendition)),
  };
  return {
    title: `${rendition.name} as a CloudEvent`,
    description: rendition.definition.description,
    type: 'object',
    properties: { ...required, traceparent: text, deprecatedat: time, sunsetat: time },
    required: Object.keys(required),
  };
}
