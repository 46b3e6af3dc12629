import { BadRequest, Conflict, Unprocessable } from '../../common/index.js';

/** The `Idempotency-Key` header is not a valid key. */
export class MalformedIdempotencyKey extends BadRequest {
  constructor() {
    super(
      'malformed_idempotency_key',
      'Idempotency-Key must be 1 to 255 visible ASCII characters.',
    );
  }
}

/** The first request with this key is still running. */
export class IdempotencyKeyInUse extends Conflict {
  constructor() {
    super(
      'idempotency_key_in_use',
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
      'idempotency_key_reused',
      'This Idempotency-Key was used before with another request; use a new key.',
    );
  }
}
