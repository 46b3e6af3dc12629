import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, responsesOf } from './operations.js';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with ' +
    '`Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. ' +
    'The key may be quoted.',
  schema: { type: 'string', minLength: 1, maxLength: 257, pattern: '^[\\x21-\\x7e]+$' },
} as const;

const REQUEST_ID = {
  name: 'X-Request-Id',
  in: 'header',
  required: false,
  description:
    'Returned in the response, and used as the `correlationId` of the events. Default: a new id.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
} as const;

/** Response headers, by the name of their component. */
const HEADERS = {
  IdempotencyReplayed: {
    description: 'The response is that of an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', enum: ['true'] },
  },
  RequestId: {
    description: 'The `X-Request-Id` of the request, or a new id.',
    schema: { type: 'string', example: 'req-7' },
  },
  RetryAfter: {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'string', example: '1' },
  },
  WwwAuthenticate: {
    description: 'How to authenticate (RFC 6750).',
    schema: { type: 'string', example: 'Bearer realm="tidings"' },
  },
};

const reference = (name: keyof typeof HEADERS): { $ref: string } => ({
  $ref: `#/components/headers/${name}`,
});

/** 401, 403, 429 and 5xx are never stored for a repeat. */
const isReplayable = (status: string): boolean => !/^(401|403|429|4XX|5)/.test(status);

/** Documents the headers common to all routes, and those of every authenticated POST. */
export function documentHeaders(document: OpenAPIObject): void {
  document.components ??= {};
  document.components.parameters = {
    ...document.components.parameters,
    IdempotencyKey: IDEMPOTENCY_KEY,
    RequestId: REQUEST_ID,
  };
  document.components.headers = { ...document.components.headers, ...HEADERS };
  for (const [method, operation] of operationsOf(document)) {
    const hasKey = method === 'post' && (operation.security?.length ?? 0) > 0;
    const parameters = (operation.parameters ??= []);
    parameters.push({ $ref: '#/components/parameters/RequestId' });
    if (hasKey) parameters.push({ $ref: '#/components/parameters/IdempotencyKey' });
    for (const [status, response] of responsesOf(operation)) {
      response.headers = {
        ...response.headers,
        'X-Request-Id': reference('RequestId'),
        ...(hasKey &&
          isReplayable(status) && { 'Idempotency-Replayed': reference('IdempotencyReplayed') }),
        ...(status === '401' && { 'WWW-Authenticate': reference('WwwAuthenticate') }),
        ...(['429', '503'].includes(status) && { 'Retry-After': reference('RetryAfter') }),
      };
    }
  }
}
