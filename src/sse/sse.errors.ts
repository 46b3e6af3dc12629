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
      detail: 'The stream token does not allow these event types.',
      path: '/events/stream',
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
  constructor() {
    super(problems.types_not_allowed, 'The stream token does not allow these event types.');
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
