import type { IncomingMessage } from 'node:http';
import { ANY_ORIGIN } from '../../config/index.js';

type Headers = Readonly<Record<string, string>>;

/** The response headers that scripts can read. */
const EXPOSED = [
  'ETag',
  'Idempotency-Replayed',
  'Location',
  'Retry-After',
  'X-Request-Id',
  'X-Resumed-From',
  'X-Unknown-Types',
].join(', ');
/** How long browsers cache a preflight; they cap it themselves (Chromium: two hours). */
const MAX_AGE_SECONDS = 600;

const PREFLIGHT: Headers = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID, X-Request-Id',
  'access-control-max-age': String(MAX_AGE_SECONDS),
};

/**
 * Decides which origins can call the API from a browser. Cookies are never involved: callers
 * authenticate by header, so `Access-Control-Allow-Credentials` is not sent, and `*` gives nothing
 * to a page without a key.
 */
export class CorsPolicy {
  private readonly origins: ReadonlySet<string>;

  constructor(allowedOrigins: readonly string[]) {
    this.origins = new Set(allowedOrigins);
  }

  /** The headers of every response to a request from this origin. */
  headersFor(origin: string | undefined): Headers | undefined {
    const { origins } = this;
    if (origins.size === 0) return undefined;
    if (origins.has(ANY_ORIGIN)) return allowOrigin(ANY_ORIGIN);
    // A cache must not serve the response for one origin to another, nor to one that is not
    // allowed.
    if (origin === undefined || !origins.has(origin)) return { vary: 'Origin' };
    return { ...allowOrigin(origin), vary: 'Origin' };
  }

  /**
   * The headers that answer a preflight (Fetch §4.8) of an allowed origin; undefined for others.
   */
  preflight({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): Headers | undefined {
    const { origin } = headers;
    if (method !== 'OPTIONS' || origin === undefined) return undefined;
    if (headers['access-control-request-method'] === undefined) return undefined;
    return this.origins.has(ANY_ORIGIN) || this.origins.has(origin) ? PREFLIGHT : undefined;
  }
}

function allowOrigin(origin: string): Headers {
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
  };
}
