import type { JsonObject } from './json-object.js';

interface HeaderDescription {
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonObject;
}

/** The headers of every delivery: Standard Webhooks 1.0, W3C Trace Context, and RFC 9745 and 8594 on old versions. */
export const WEBHOOK_HEADERS: Readonly<Record<string, HeaderDescription>> = {
  'webhook-id': {
    required: true,
    description: 'The `eventId`: the same on every attempt and replay.',
    schema: { type: 'string' },
  },
  'webhook-timestamp': {
    required: true,
    description: 'When this attempt was made, in Unix seconds.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
  'webhook-signature': {
    required: true,
    description:
      'Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64.',
    schema: { type: 'string' },
  },
  'webhook-attempt': {
    required: true,
    description: '1, 2, 3…',
    schema: { type: 'string', pattern: '^[1-9][0-9]*$' },
  },
  traceparent: {
    required: true,
    description: 'W3C Trace Context of what caused the event.',
    schema: { type: 'string' },
  },
  Deprecation: {
    required: false,
    description: 'Since when the version is deprecated (RFC 9745).',
    schema: { type: 'string', pattern: '^@[0-9]+$' },
  },
  Sunset: {
    required: false,
    description: 'Until when it is supported (RFC 8594).',
    schema: { type: 'string' },
  },
};
