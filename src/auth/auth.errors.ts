import { Forbidden, NotFound, TooManyRequests, Unauthorized } from '../common/index.js';
import type { Scope } from './scope.js';

/** The `WWW-Authenticate` header: RFC 6750 §3. */
function challenge(error?: string, scope?: string): Readonly<Record<string, string>> {
  const parts = ['realm="tidings"'];
  if (error) parts.push(`error="${error}"`);
  if (scope) parts.push(`scope="${scope}"`);
  return { 'www-authenticate': `Bearer ${parts.join(', ')}` };
}

/** No key came with the request. */
export class MissingCredentials extends Unauthorized {
  constructor() {
    super('unauthorized', 'Send an API key: Authorization: Bearer <key>.', {
      headers: challenge(),
    });
  }
}

/** The key or token is unknown, revoked or expired; which of these is nobody's business. */
export class InvalidCredentials extends Unauthorized {
  constructor() {
    super('unauthorized', 'The key is not valid.', { headers: challenge('invalid_token') });
  }
}

/** The key is valid and lacks a scope. */
export class InsufficientScope extends Forbidden {
  constructor(missing: Scope) {
    super('insufficient_scope', `The key lacks the scope ${missing}.`, {
      headers: challenge('insufficient_scope', missing),
    });
  }
}

/** The key has used up its requests of this minute. */
export class RateLimited extends TooManyRequests {
  constructor(retryAfterSeconds: number) {
    super('rate_limited', 'Too many requests with this key.', {
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }
}

/** The address has tried too many invalid keys in this minute. */
export class TooManyInvalidKeys extends TooManyRequests {
  constructor(retryAfterSeconds: number) {
    super('too_many_invalid_keys', 'Too many requests with an invalid key from this address.', {
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }
}

export class ApiKeyNotFound extends NotFound {
  constructor() {
    super('not_found', 'There is no such API key.');
  }
}
