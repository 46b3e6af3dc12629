import { aggregateTypeOf } from '../events/index.js';
import type { EventRendition } from './event-rendition.js';
import type { JsonObject } from './json-object.js';
import { pascalCase } from './pascal-case.js';

/** Component names of a rendition's schemas in a document. */
const dataSchemaName = ({ name }: EventRendition): string => `${pascalCase(name)}Data`;
export const envelopeSchemaName = ({ name }: EventRendition): string => pascalCase(name);
export const cloudEventSchemaName = ({ name }: EventRendition): string =>
  `${pascalCase(name)}CloudEvent`;

export const schemaReference = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

/** The generic schemas of an event in both formats. */
interface AnyEvent {
  readonly envelope: JsonObject;
  readonly cloudEvent: JsonObject;
}

/** Three schemas per rendition, derived from the generic ones: data, envelope and CloudEvent. */
export function eventSchemas(
  renditions: readonly EventRendition[],
  { envelope, cloudEvent }: AnyEvent,
): Record<string, JsonObject> {
  const schemas: Record<string, JsonObject> = {};
  for (const rendition of renditions) {
    schemas[dataSchemaName(rendition)] = dataSchema(rendition);
    schemas[envelopeSchemaName(rendition)] = envelopeSchema(rendition, envelope);
    schemas[cloudEventSchemaName(rendition)] = cloudEventSchema(rendition, cloudEvent);
  }
  return schemas;
}

function dataSchema({ definition, version }: EventRendition): JsonObject {
  // TypeBox keeps metadata on symbols and hidden fields, which JSON omits.
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
      aggregateType: { const: aggregateTypeOf(definition) },
      data: schemaReference(dataSchemaName(rendition)),
    },
  };
}

function cloudEventSchema(rendition: EventRendition, cloudEvent: JsonObject): JsonObject {
  return {
    ...cloudEvent,
    title: `${rendition.name} as a CloudEvent`,
    description: rendition.definition.description,
    properties: {
      ...(cloudEvent['properties'] as JsonObject),
      specversion: { const: '1.0' },
      type: { const: rendition.name },
      datacontenttype: { const: 'application/json' },
      dataschema: { type: 'string', format: 'uri' },
      data: schemaReference(dataSchemaName(rendition)),
    },
  };
}

/** Takes the generic event schemas from the API's own document. */
export function anyEventOf(schemas: JsonObject): AnyEvent {
  const empty = { type: 'object' };
  const { Event: envelope = empty, CloudEvent: cloudEvent = empty } = schemas as Record<
    string,
    JsonObject | undefined
  >;
  return { envelope, cloudEvent };
}
