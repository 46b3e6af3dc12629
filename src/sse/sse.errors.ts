import { BadRequest, Forbidden, Unavailable } from '../common/index.js';

const RETRY_AFTER_SECONDS = '5';

/** One of the query's fields is well formed and wrong all the same. */
export class InvalidStreamQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super('invalid_request', `${path}: ${message}`, { ...options, errors: [{ path, message }] });
  }
}

/** The stream token was made for other event types than the stream asks for. */
export class TypesNotAllowed extends Forbidden {
  constructor() {
    super('types_not_allowed', 'The token does not allow these event types.');
  }
}

/** This process has as many streams as it may have, or is about to stop. */
export class NoStreamAvailable extends Unavailable {
  constructor() {
    super('no_stream_available', 'No more streams can be opened here now. Try again.', {
      headers: { 'retry-after': RETRY_AFTER_SECONDS },
    });
  }
}
