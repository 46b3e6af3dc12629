import { cloudEventExample, envelopeExample } from '../event-examples.js';
import type { EventRendition } from '../event-rendition.js';
import { cloudEventSchemaName, schemaReference } from '../event-schemas.js';
import type { JsonObject } from '../json-object.js';
import { WEBHOOK_HEADERS } from '../webhook-headers.js';

const parameterName = (header: string): string => `webhook_${header}`;

/** The headers of a delivery, as components that every webhook refers to. */
export const webhookParameters: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  Object.entries(WEBHOOK_HEADERS).map(([name, { required, description, schema }]) => [
    parameterName(name),
    { name, in: 'header', required, description, schema },
  ]),
);

const RETRY_AFTER = {
  'Retry-After': {
    description: 'Seconds or an HTTP date, up to 24 hours: no attempt before that.',
    schema: { type: 'string' },
  },
};

const CONTROL = {
  'webhook-delivery': {
    description:
      '`disable` disables the subscription, `abort-message` ends the retries of this one.',
    schema: { type: 'string', enum: ['disable', 'abort-message'] },
  },
};

/** What a receiver may answer, and what comes of it. */
const RESPONSES = {
  '2XX': { description: 'Received. The body is kept, up to 16 KiB, and not read.' },
  '410': { description: 'No more of this: the subscription is disabled at once.' },
  '429': { description: 'Later: it is tried again.', headers: RETRY_AFTER },
  '503': { description: 'Later: it is tried again.', headers: RETRY_AFTER },
  default: {
    description: 'Anything else is a failure, redirects too, and is tried again by the schedule.',
    headers: CONTROL,
  },
};

/** The `webhooks` section: what Tidings sends to a subscription's URL, by rendition. */
export function webhookOperations(
  renditions: readonly EventRendition[],
): Record<string, JsonObject> {
  return Object.fromEntries(renditions.map((rendition) => [rendition.name, pathItem(rendition)]));
}

function pathItem(rendition: EventRendition): JsonObject {
  const { name, definition, version } = rendition;
  return {
    post: {
      operationId: `webhook_${name}`,
      summary: `${definition.type}, version ${version}`,
      description:
        `${definition.description} The body is signed byte for byte, by Standard Webhooks. With the format ` +
        '`cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.',
      tags: ['Webhook messages'],
      ...(definition.versions[version]?.deprecated && { deprecated: true }),
      security: [],
      parameters: Object.keys(WEBHOOK_HEADERS).map((header) => ({
        $ref: `#/components/parameters/${parameterName(header)}`,
      })),
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: schemaReference(name),
            example: envelopeExample(rendition),
          },
          'application/cloudevents+json': {
            schema: schemaReference(cloudEventSchemaName(rendition)),
            example: cloudEventExample(rendition),
          },
        },
      },
      responses: RESPONSES,
    },
  };
}
