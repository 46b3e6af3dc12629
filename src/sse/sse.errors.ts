import { BadRequest, Forbidden, Unavailable } from '../common/index.js';

const RETRY_AFTER_SECONDS = '5';

/** A query parameter is well-formed but invalid for this stream. */
export class InvalidStreamQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super('invalid_request', `${path}: ${message}`, { ...options, errors: [{ path, message }] });
  }
}

/** The stream requests event types that its token does not allow. */
export class TypesNotAllowed extends Forbidden {
  constructor(allowed: readonly string[]) {
    const types = allowed.join(', ');
    super('types_not_allowed', `The stream token only allows the event types ${types}.`);
  }
}

/** The stream requests another aggregate than the one of its token. */
export class AggregateNotAllowed extends Forbidden {
  constructor(allowed: string) {
    super('aggregate_not_allowed', `The stream token only allows the aggregate ${allowed}.`);
  }
}

/** The stream requests another customer than the one of its token. */
export class CustomerNotAllowed extends Forbidden {
  constructor(allowed: string) {
    super('customer_not_allowed', `The stream token only allows the customer ${allowed}.`);
  }
}

/** This process has reached its maximum number of streams, or is stopping. */
export class NoStreamAvailable extends Unavailable {
  constructor() {
    super('no_stream_available', 'This server cannot open more streams now. Try again.', {
      headers: { 'retry-after': RETRY_AFTER_SECONDS },
    });
  }
}
