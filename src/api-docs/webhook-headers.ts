import type { JsonObject } from './json-object.js';

interface HeaderDescription {
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonObject;
}

/**
 * The headers of a delivery: Standard Webhooks 1.0, W3C Trace Context, and RFC 9745 and 8594 for
 * deprecated versions.
 */
export const WEBHOOK_HEADERS: Readonly<Record<string, HeaderDescription>> = {
  'webhook-id': {
    required: true,
    description: 'The `eventId`, the same in every attempt and replay.',
    schema: { type: 'string' },
  },
  'webhook-timestamp': {
    required: true,
    description: 'Time of this attempt, in Unix seconds.',
    schema: { type: 'string', pattern: '^[0-9]+$' },
  },
  'webhook-signature': {
    required: true,
    description:
      'Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, ' +
      '`v1a,` for Ed25519.',
    schema: { type: 'string' },
  },
  'webhook-attempt': {
    required: true,
    description: 'Number of this attempt: 1, 2, 3…',
    schema: { type: 'string', pattern: '^[1-9][0-9]*$' },
  },
  traceparent: {
    required: true,
    description:
      'W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from ' +
      'the `eventId`.',
    schema: { type: 'string' },
  },
  Deprecation: {
    required: false,
    description: 'When the version was deprecated (RFC 9745).',
    schema: { type: 'string', pattern: '^@[0-9]+$' },
  },
  Sunset: {
    required: false,
    description: 'When support for the version ends (RFC 8594).',
    schema: { type: 'string' },
  },
};
