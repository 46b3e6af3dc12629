import {
  BadRequest,
  commonProblems,
  defineProblems,
  Forbidden,
  Unavailable,
} from '../common/index.js';

const problems = defineProblems({
  types_not_allowed: {
    status: 403,
    meaning: 'The stream token does not allow these event types.',
    cause: 'The token was created for other `types`.',
    action: 'Ask for types that the token allows, or create a token that allows more.',
    example: {
      detail: 'The stream token only allows the event types order.*.',
      path: '/events/stream',
    },
  },
  aggregate_not_allowed: {
    status: 403,
    meaning: 'The stream token does not allow this aggregate.',
    cause: 'The token was created for another `aggregateId`.',
    action: 'Leave `aggregateId` out, or create a token for the aggregate.',
    example: {
      detail: 'The stream token only allows the aggregate 0199c0de-0000-7000-8000-000000000001.',
      path: '/events/stream',
    },
  },
  customer_not_allowed: {
    status: 403,
    meaning: 'The stream token does not allow this customer.',
    cause: 'The token was created for another `customerId`.',
    action: "Open the stream of the token's customer, or create a token for this one.",
    example: {
      detail: 'The stream token only allows the customer c-1042.',
      path: '/events/orders/c-1043',
    },
  },
  no_stream_available: {
    status: 503,
    meaning: 'The process has as many streams as it may have.',
    cause: '`SSE_MAX_CONNECTIONS` is reached, or the process is stopping.',
    action: 'Reconnect after the time in `Retry-After`; another process may have room.',
    example: {
      detail: 'This server cannot open more streams now. Try again.',
      path: '/events/stream',
    },
  },
});

const RETRY_AFTER_SECONDS = '5';

/** A query parameter is well-formed but invalid for this stream. */
export class InvalidStreamQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super(commonProblems.invalid_request, `${path}: ${message}`, {
      ...options,
      errors: [{ path, message }],
    });
  }
}

/** The stream requests event types that its token does not allow. */
export class TypesNotAllowed extends Forbidden {
  constructor(allowed: readonly string[]) {
    const types = allowed.join(', ');
    super(problems.types_not_allowed, `The stream token only allows the event types ${types}.`);
  }
}

/** The stream requests another aggregate than the one of its token. */
export class AggregateNotAllowed extends Forbidden {
  constructor(allowed: string) {
    super(problems.aggregate_not_allowed, `The stream token only allows the aggregate ${allowed}.`);
  }
}

/** The stream requests another customer than the one of its token. */
export class CustomerNotAllowed extends Forbidden {
  constructor(allowed: string) {
    super(problems.customer_not_allowed, `The stream token only allows the customer ${allowed}.`);
  }
}

/** This process has reached its maximum number of streams, or is stopping. */
export class NoStreamAvailable extends Unavailable {
  constructor() {
    super(problems.no_stream_available, 'This server cannot open more streams now. Try again.', {
      headers: { 'retry-after': RETRY_AFTER_SECONDS },
    });
  }
}
