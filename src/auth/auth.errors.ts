import { Forbidden, NotFound, TooManyRequests, Unauthorized } from '../common/index.js';
import type { Scope } from './scope.js';

/** The `WWW-Authenticate` header (RFC 6750 §3). */
function challenge(error?: string, scope?: string): Readonly<Record<string, string>> {
  const parts = ['realm="tidings"'];
  if (error) parts.push(`error="${error}"`);
  if (scope) parts.push(`scope="${scope}"`);
  return { 'www-authenticate': `Bearer ${parts.join(', ')}` };
}

/** The request has no key. */
export class MissingCredentials extends Unauthorized {
  constructor() {
    super('unauthorized', 'Send an API key: Authorization: Bearer <key>.', {
      headers: challenge(),
    });
  }
}

/**
 * The key or token is unknown, revoked or expired. The response deliberately does not say which.
 */
export class InvalidCredentials extends Unauthorized {
  constructor() {
    super('unauthorized', 'The API key or token is not valid.', {
      headers: challenge('invalid_token'),
    });
  }
}

/** The key is valid but lacks a scope. */
export class InsufficientScope extends Forbidden {
  constructor(missing: Scope) {
    super('insufficient_scope', `The API key lacks the scope ${missing}.`, {
      headers: challenge('insufficient_scope', missing),
    });
  }
}

/** The key has reached its limit of requests for this minute. */
export class RateLimited extends TooManyRequests {
  constructor(retryAfterSeconds: number) {
    super(
      'rate_limited',
      'Too many requests with this API key; retry after the time in Retry-After.',
      {
        headers: { 'retry-after': String(retryAfterSeconds) },
      },
    );
  }
}

/** The address has sent too many invalid keys in this minute. */
export class TooManyInvalidKeys extends TooManyRequests {
  constructor(retryAfterSeconds: number) {
    super('too_many_invalid_keys', 'Too many requests with an invalid API key from this address.', {
      headers: { 'retry-after': String(retryAfterSeconds) },
    });
  }
}

/** There is no such key. */
export class ApiKeyNotFound extends NotFound {
  constructor(id: string) {
    super('not_found', `No such API key: '${id}'.`);
  }
}
