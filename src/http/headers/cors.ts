import type { IncomingMessage } from 'node:http';
import { ANY_ORIGIN } from '../../config/index.js';

type Headers = Readonly<Record<string, string>>;

/** What scripts may read of an answer beside its body. */
const EXPOSED = 'ETag, Location, X-Request-Id, X-Resumed-From, Retry-After';
/** For how long browsers need not ask again; they cap it themselves (Chromium: two hours). */
const MAX_AGE_SECONDS = 600;

const PREFLIGHT: Headers = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID, X-Request-Id',
  'access-control-max-age': String(MAX_AGE_SECONDS),
};

/**
 * Which origins may call the API from a browser. Cookies are never part of it: callers prove themselves by header, so
 * `Access-Control-Allow-Credentials` is not sent, and `*` opens nothing to whoever has no key.
 */
export class CorsPolicy {
  private readonly origins: ReadonlySet<string>;

  constructor(allowedOrigins: readonly string[]) {
    this.origins = new Set(allowedOrigins);
  }

  /** The headers of an answer to a request of this origin, whatever the answer is. */
  headersFor(origin: string | undefined): Headers | undefined {
    const { origins } = this;
    if (origins.size === 0) return undefined;
    if (origins.has(ANY_ORIGIN)) return allowing(ANY_ORIGIN);
    // A cache must not give the answer for one origin to another, nor to one that is refused.
    if (origin === undefined || !origins.has(origin)) return { vary: 'Origin' };
    return { ...allowing(origin), vary: 'Origin' };
  }

  /** The headers that answer a preflight (Fetch §4.8); undefined: it is none, or not of an origin that is allowed. */
  preflight({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): Headers | undefined {
    const { origin } = headers;
    if (method !== 'OPTIONS' || origin === undefined) return undefined;
    if (headers['access-control-request-method'] === undefined) return undefined;
    return this.origins.has(ANY_ORIGIN) || this.origins.has(origin) ? PREFLIGHT : undefined;
  }
}

function allowing(origin: string): Headers {
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
  };
}
