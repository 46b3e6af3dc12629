import { cloudEventExample, envelopeExample } from '../event-examples.js';
import type { EventRendition } from '../event-rendition.js';
import { cloudEventSchemaName, envelopeSchemaName, schemaReference } from '../event-schemas.js';
import type { JsonObject } from '../json-object.js';
import { pascalCase } from '../pascal-case.js';
import { WEBHOOK_HEADERS } from '../webhook-headers.js';

const parameterName = (header: string): string => pascalCase(header);

/** The headers of a delivery, as components that every webhook references. */
export const webhookParameters: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  Object.entries(WEBHOOK_HEADERS).map(([name, { required, description, schema }]) => [
    parameterName(name),
    { name, in: 'header', required, description, schema },
  ]),
);

const RETRY_AFTER = {
  'Retry-After': {
    description:
      'Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead.',
    schema: { type: 'string' },
  },
};

const CONTROL = {
  'webhook-delivery': {
    description:
      '`disable` disables the webhook; `abort-message` stops the retries of this delivery.',
    schema: { type: 'string', enum: ['disable', 'abort-message'] },
  },
};

/** The responses of a receiver, and their effects. */
const RESPONSES = {
  '2XX': { description: 'Received. Up to 16 KiB of the body are stored.' },
  '410': { description: 'The webhook is disabled at once.' },
  '429': { description: 'Too many requests: the delivery is retried.', headers: RETRY_AFTER },
  '503': { description: 'Unavailable: the delivery is retried.', headers: RETRY_AFTER },
  default: {
    description:
      'Any other status, redirects included, is a failure. The delivery is retried by its schedule.',
    headers: CONTROL,
  },
};

/** The `webhooks` section: the requests that Tidings sends to a webhook's URL, by rendition. */
export function webhookOperations(
  renditions: readonly EventRendition[],
): Record<string, JsonObject> {
  return Object.fromEntries(renditions.map((rendition) => [rendition.name, pathItem(rendition)]));
}

function pathItem(rendition: EventRendition): JsonObject {
  const { name, definition, version } = rendition;
  return {
    post: {
      operationId: `on${pascalCase(name)}`,
      summary: `${definition.type}, version ${version}`,
      description:
        `${definition.description} The exact bytes of the body are signed as Standard Webhooks defines. With the ` +
        'format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.',
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
            schema: schemaReference(envelopeSchemaName(rendition)),
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
