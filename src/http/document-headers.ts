import type { OpenAPIObject } from '@nestjs/swagger';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes the request take effect once: a repeat within 24 hours gets the first answer again, with ' +
    '`Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
} as const;

const REQUEST_ID = {
  name: 'X-Request-Id',
  in: 'header',
  required: false,
  description:
    'Comes back in every answer, and is the `correlationId` of the events. Absent: a new one.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
} as const;

const REPLAYED = {
  description: 'The answer is that of an earlier request with the same Idempotency-Key.',
  schema: { type: 'string', enum: ['true'] },
};

const REPLAYED_REFERENCE = {
  'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' },
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Adds to the document the headers that every route knows, and the ones of every POST with a key. */
export function documentHeaders(document: OpenAPIObject): void {
  document.components ??= {};
  document.components.parameters = {
    ...document.components.parameters,
    IdempotencyKey: IDEMPOTENCY_KEY,
    RequestId: REQUEST_ID,
  };
  document.components.headers = { ...document.components.headers, IdempotencyReplayed: REPLAYED };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      const parameters = (operation.parameters ??= []);
      parameters.push({ $ref: '#/components/parameters/RequestId' });
      if (method !== 'post' || !operation.security) continue;
      parameters.push({ $ref: '#/components/parameters/IdempotencyKey' });
      for (const response of Object.values(operation.responses)) {
        if (response && !('$ref' in response)) {
          response.headers = { ...response.headers, ...REPLAYED_REFERENCE };
        }
      }
    }
  }
}
