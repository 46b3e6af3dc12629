import {
  BadRequest,
  commonProblems,
  defineProblems,
  Forbidden,
  NotFound,
  TooManyRequests,
  Unauthorized,
  Unprocessable,
} from '../common/index.js';
import { httpProblems } from '../http/index.js';
import type { Scope } from './scope.js';

const problems = defineProblems({
  insufficient_scope: {
    status: 403,
    meaning: 'The API key lacks the scope that this route requires.',
    cause: 'The key was created with fewer scopes.',
    action: 'Use a key with the scope that `detail` names, or create one with `POST /api-keys`.',
    example: { detail: 'The API key lacks the scope orders:write.', path: '/orders' },
  },
  rate_limited: {
    status: 429,
    meaning: 'The API key has sent more requests in this minute than it may.',
    cause: 'A loop, or more parallel clients than expected. The limit is `RATE_LIMIT`.',
    action:
      'Wait for the time in `Retry-After`, and send fewer requests: fetch larger pages, or use a stream in place of polling.',
    example: {
      detail: 'Too many requests with this API key; retry after the time in Retry-After.',
      path: '/orders',
    },
  },
  too_many_invalid_keys: {
    status: 429,
    meaning: 'The address has sent too many invalid API keys in this minute.',
    cause: 'A client keeps using a key that is wrong or revoked. The limit is `UNKNOWN_KEY_LIMIT`.',
    action: 'Correct the key. Requests with a valid key are not affected.',
    example: {
      detail: 'Too many requests with an invalid API key from this address.',
      path: '/orders',
    },
  },
  expiry_in_the_past: {
    status: 422,
    meaning: 'The key would have expired already.',
    cause: '`expiresAt` is in the past, often because of a wrong time zone.',
    action: 'Send a time in the future, or none.',
    example: {
      detail: 'expiresAt must be in the future.',
      path: '/api-keys',
      errors: [{ path: 'expiresAt', message: 'must be in the future' }],
    },
  },
});

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
    super(httpProblems.unauthorized, 'Send an API key: Authorization: Bearer <key>.', {
      headers: challenge(),
    });
  }
}

/**
 * The key or token is unknown, revoked or expired. The response deliberately does not say which.
 */
export class InvalidCredentials extends Unauthorized {
  constructor() {
    super(httpProblems.unauthorized, 'The API key or token is not valid.', {
      headers: challenge('invalid_token'),
    });
  }
}

/** The key is valid but lacks a scope. */
export class InsufficientScope extends Forbidden {
  constructor(missing: Scope) {
    super(problems.insufficient_scope, `The API key lacks the scope ${missing}.`, {
      headers: challenge('insufficient_scope', missing),
    });
  }
}

/** No route requires these scopes, so they grant nothing: an invalid field of the body. */
export class UnknownScopes extends BadRequest {
  constructor(indexes: readonly number[], known: readonly Scope[]) {
    super(commonProblems.invalid_request, 'Request validation failed.', {
      errors: indexes.map((index) => ({
        path: `scopes.${index}`,
        message: `must be one of ${known.join(', ')}`,
      })),
    });
  }
}

/** The key has reached its limit of requests for this minute. */
export class RateLimited extends TooManyRequests {
  constructor(retryAfterSeconds: number) {
    super(
      problems.rate_limited,
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
    super(
      problems.too_many_invalid_keys,
      'Too many requests with an invalid API key from this address.',
      {
        headers: { 'retry-after': String(retryAfterSeconds) },
      },
    );
  }
}

/** The key would be expired from the start. */
export class ExpiryInThePast extends Unprocessable {
  constructor() {
    super(problems.expiry_in_the_past, 'expiresAt must be in the future.', {
      errors: [{ path: 'expiresAt', message: 'must be in the future' }],
    });
  }
}

/** There is no such key. */
export class ApiKeyNotFound extends NotFound {
  constructor(id: string) {
    super(commonProblems.not_found, `No such API key: '${id}'.`);
  }
}
