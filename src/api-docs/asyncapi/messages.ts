import { cloudEventExample, envelopeExample } from '../event-examples.js';
import type { EventRendition } from '../event-rendition.js';
import { cloudEventSchemaName, envelopeSchemaName, schemaReference } from '../event-schemas.js';
import type { JsonObject } from '../json-object.js';
import { WEBHOOK_HEADERS } from '../webhook-headers.js';

/** Names of a rendition's messages: on a stream, as a webhook, and as a CloudEvent on either. */
export const messageNames = {
  stream: (name: string): string => name,
  webhook: (name: string): string => `${name}.webhook`,
  cloudEvent: (name: string): string => `${name}.cloudevent`,
};

/** Sent by a stream when the client's resume point cannot be used. */
export const RESET_MESSAGE = 'stream.reset';

const reset: JsonObject = {
  name: RESET_MESSAGE,
  title: 'Stream reset',
  summary:
    'The resume point cannot be used; the stream continues after `position`. `restored`: the log was restored from a ' +
    'backup that ends before the resume point, so events that the client has seen no longer exist.',
  payload: {
    type: 'object',
    required: ['reason', 'position'],
    properties: {
      reason: { type: 'string', enum: ['expired', 'future', 'malformed', 'restored'] },
      position: { type: 'integer', minimum: 0 },
    },
  },
  examples: [{ payload: { reason: 'expired', position: 1042 } }],
};

const webhookHeaders: JsonObject = {
  type: 'object',
  required: Object.entries(WEBHOOK_HEADERS).flatMap(([name, { required }]) =>
    required ? [name] : [],
  ),
  properties: Object.fromEntries(
    Object.entries(WEBHOOK_HEADERS).map(([name, { description, schema }]) => [
      name,
      { description, ...schema },
    ]),
  ),
};

/** All messages by name: on streams those of the log, on webhooks also the test event. */
export function messagesOf(
  logged: readonly EventRendition[],
  sent: readonly EventRendition[],
): Record<string, JsonObject> {
  const messages: Record<string, JsonObject> = { [RESET_MESSAGE]: reset };
  for (const rendition of logged) {
    messages[messageNames.stream(rendition.name)] = envelopeMessage(rendition);
  }
  for (const rendition of sent) {
    const { name } = rendition;
    const envelope = envelopeMessage(rendition);
    messages[messageNames.webhook(name)] = { ...envelope, headers: webhookHeaders };
    messages[messageNames.cloudEvent(name)] = cloudEventMessage(rendition);
  }
  return messages;
}

/** References to the messages of a channel by name. */
export function messageReferences(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]));
}

function envelopeMessage(rendition: EventRendition): JsonObject {
  return {
    ...titles(rendition),
    contentType: 'application/json',
    correlationId: { location: '$message.payload#/correlationId' },
    payload: schemaReference(envelopeSchemaName(rendition)),
    examples: [{ payload: envelopeExample(rendition) }],
  };
}

function cloudEventMessage(rendition: EventRendition): JsonObject {
  return {
    ...titles(rendition),
    contentType: 'application/cloudevents+json',
    payload: schemaReference(cloudEventSchemaName(rendition)),
    examples: [{ payload: cloudEventExample(rendition) }],
  };
}

function titles({ definition, version }: EventRendition): JsonObject {
  const { deprecated } = definition.versions[version] ?? {};
  return {
    name: definition.type,
    title: `${definition.type}, version ${version}`,
    summary: definition.description,
    ...(deprecated && { tags: [{ name: 'deprecated' }] }),
  };
}
