import { BadRequest, Conflict, defineProblems, Unprocessable } from '../../common/index.js';

const problems = defineProblems({
  malformed_idempotency_key: {
    status: 400,
    meaning: 'The `Idempotency-Key` is not valid.',
    cause: 'It is empty, longer than 255 characters, or has characters that are not visible ASCII.',
    action: 'Send a UUID, with or without quotes.',
    example: {
      detail: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
      path: '/orders',
    },
  },
  idempotency_key_in_use: {
    status: 409,
    meaning: 'The first request with this `Idempotency-Key` is still running.',
    cause: 'The client retried before the first response arrived.',
    action:
      'Send the request again after the time in `Retry-After`: it then gets the response of the first one.',
    example: {
      detail: 'The first request with this Idempotency-Key is still running.',
      path: '/orders',
    },
  },
  idempotency_key_reused: {
    status: 422,
    meaning: 'This `Idempotency-Key` was used for another request.',
    cause: 'A client uses one key for two different bodies.',
    action: 'Use a new key for each operation, and the same one only to retry it.',
    example: {
      detail: 'This Idempotency-Key was used before with another request; use a new key.',
      path: '/orders',
    },
  },
});

/** The `Idempotency-Key` header is not a valid key. */
export class MalformedIdempotencyKey extends BadRequest {
  constructor() {
    super(
      problems.malformed_idempotency_key,
      'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    );
  }
}

/** The first request with this key is still running. */
export class IdempotencyKeyInUse extends Conflict {
  constructor() {
    super(
      problems.idempotency_key_in_use,
      'The first request with this Idempotency-Key is still running.',
      {
        headers: { 'retry-after': '1' },
      },
    );
  }
}

/** The key was first used with another query or body. */
export class IdempotencyKeyReused extends Unprocessable {
  constructor() {
    super(
      problems.idempotency_key_reused,
      'This Idempotency-Key was used before with another request; use a new key.',
    );
  }
}
