import type { OpenAPIObject } from '@nestjs/swagger';
import { typeMatcher } from '../../events/index.js';
import type { EventRendition } from '../event-rendition.js';
import type { JsonObject } from '../json-object.js';
import { messageNames, messageReferences, RESET_MESSAGE } from './messages.js';

/** A stream as described by the OpenAPI document. */
export interface Stream {
  readonly path: string;
  readonly summary: string;
  readonly operationId: string;
  readonly description: string;
  readonly query: JsonObject;
  /** The event types that it can send: names and patterns. */
  readonly types: readonly string[];
}

interface StreamParts {
  readonly name: string;
  readonly channel: JsonObject;
  readonly operation: JsonObject;
}

/** The routes that respond with Server-Sent Events. */
export function streamsOf({ paths, components }: OpenAPIObject): Stream[] {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const response = get?.responses['200'];
    if (!get || !response || '$ref' in response) return [];
    if (!response.content?.['text/event-stream']) return [];
    const { operationId = path, summary = path, description = '' } = get;
    const types = (get as { 'x-event-types'?: readonly string[] })['x-event-types'] ?? ['*'];
    return [
      {
        path,
        operationId,
        summary,
        description,
        types,
        query: queryOf(get.parameters, components?.schemas),
      },
    ];
  });
}

/** The AsyncAPI channel of a stream, and the operation that sends on it. */
export function streamChannel(stream: Stream, renditions: readonly EventRendition[]): StreamParts {
  const { path, operationId: name, summary, description, query } = stream;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  const sent = renditions.filter(({ definition }) =>
    stream.types.some((type) => type === '*' || typeMatcher(type)(definition.type)),
  );
  const messages = sent.flatMap((rendition) => [
    messageNames.stream(rendition.name),
    messageNames.cloudEvent(rendition.name),
  ]);
  return {
    name,
    channel: {
      address: path,
      title: summary,
      description,
      servers: [{ $ref: '#/servers/api' }],
      ...(parameters.length > 0 && {
        parameters: Object.fromEntries(
          parameters.map((parameter) => [parameter, { description: `The ${parameter}.` }]),
        ),
      }),
      messages: messageReferences([...messages, RESET_MESSAGE]),
    },
    operation: {
      action: 'send',
      channel: { $ref: `#/channels/${name}` },
      summary,
      bindings: { http: { method: 'GET', query } },
    },
  };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema?: { readonly $ref?: string };
}

/** References are resolved, since the schemas of AsyncAPI are those of events. */
function queryOf(parameters: readonly unknown[] = [], schemas: JsonObject = {}): JsonObject {
  const inQuery = (parameters as Parameter[]).filter((parameter) => parameter.in === 'query');
  return {
    type: 'object',
    properties: Object.fromEntries(
      inQuery.map(({ name, description, schema }) => [
        name,
        { ...(description !== undefined && { description }), ...resolved(schema, schemas) },
      ]),
    ),
  };
}

function resolved(schema: Parameter['schema'], schemas: JsonObject): object | undefined {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? schema : (schemas[name] as object | undefined);
}
