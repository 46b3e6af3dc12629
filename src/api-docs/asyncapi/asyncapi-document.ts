import type { OpenAPIObject } from '@nestjs/swagger';
import { VERSION } from '../../common/index.js';
import type { EventDefinition } from '../../events/index.js';
import { renditionsOf, sentRenditionsOf } from '../event-rendition.js';
import { anyEventOf, eventSchemas } from '../event-schemas.js';
import type { JsonObject } from '../json-object.js';
import { messageNames, messageReferences, messagesOf } from './messages.js';
import { streamChannel, streamsOf } from './streams.js';

const DESCRIPTION =
  'All events that Tidings publishes, on all channels. Every channel carries the same events, with the same ' +
  '`eventId`, in the order of their `position`.';

/** Describes the events in AsyncAPI 3: webhooks, and every stream of the OpenAPI document. */
export function asyncApiDocument(
  openApi: OpenAPIObject,
  definitions: readonly EventDefinition[],
  publicUrl: string,
): JsonObject {
  const renditions = renditionsOf(definitions);
  const sent = sentRenditionsOf(definitions);
  const { protocol, host, pathname } = new URL(publicUrl);
  const anyEvent = anyEventOf(openApi.components?.schemas ?? {});
  const streams = streamsOf(openApi).map((stream) => streamChannel(stream, renditions));
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Tidings events',
      version: VERSION,
      description: DESCRIPTION,
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: {
      api: {
        host,
        protocol: protocol.slice(0, -1),
        ...(pathname !== '/' && { pathname }),
        security: [{ $ref: '#/components/securitySchemes/bearer' }],
      },
    },
    channels: {
      webhooks: {
        address: null,
        title: 'Webhooks',
        description:
          'Each event is sent to the URL of every matching webhook (`POST /webhooks`), in the format of the webhook.',
        messages: messageReferences(
          sent.flatMap(({ name }) => [messageNames.webhook(name), messageNames.cloudEvent(name)]),
        ),
      },
      ...Object.fromEntries(streams.map(({ name, channel }) => [name, channel])),
    },
    operations: {
      sendWebhook: {
        action: 'send',
        channel: { $ref: '#/channels/webhooks' },
        summary: 'Sends a signed webhook.',
        bindings: { http: { method: 'POST' } },
      },
      ...Object.fromEntries(streams.map(({ name, operation }) => [`send_${name}`, operation])),
    },
    components: {
      schemas: eventSchemas(sent, anyEvent),
      messages: messagesOf(renditions, sent),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An API key: `tdk_…`.' },
      },
    },
  };
}
