import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, responsesOf } from './operations.js';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes the request take effect once: a repeat within 24 hours gets the first answer again, with ' +
    '`Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes.',
  schema: { type: 'string', minLength: 1, maxLength: 257, pattern: '^[\\x21-\\x7e]+$' },
  example: '8f14e45f-order-1',
} as const;

const REQUEST_ID = {
  name: 'X-Request-Id',
  in: 'header',
  required: false,
  description:
    'Comes back in every answer, and is the `correlationId` of the events. Absent: a new one.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
  example: 'req-7',
} as const;

/** Headers of answers, by the name of their component. */
const HEADERS = {
  IdempotencyReplayed: {
    description: 'The answer is that of an earlier request with the same Idempotency-Key.',
    schema: { type: 'string', enum: ['true'] },
  },
  RequestId: {
    description: 'The `X-Request-Id` of the request, or a new one.',
    schema: { type: 'string', example: 'req-7' },
  },
  RetryAfter: {
    description: 'Seconds after which to try again.',
    schema: { type: 'string', example: '1' },
  },
  WwwAuthenticate: {
    description: 'RFC 6750: how to authenticate.',
    schema: { type: 'string', example: 'Bearer realm="tidings"' },
  },
};

const reference = (name: keyof typeof HEADERS): { $ref: string } => ({
  $ref: `#/components/headers/${name}`,
});

/** Never kept for a repeat: who may not, who is too fast, and what failed. */
const isReplayable = (status: string): boolean => !/^(401|403|429|4XX|5)/.test(status);

/** Adds to the document the headers that every route knows, and the ones of every POST with a key. */
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
