/**
 * What every answer carries. The API answers data only, so nothing of it may be run, framed or guessed to be of another
 * type; a page sets a `Content-Security-Policy` of its own.
 */
export const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** On answers to requests that came over TLS: browsers ignore it elsewhere (RFC 6797 §8.1). A year. */
export const STRICT_TRANSPORT_SECURITY = {
  'strict-transport-security': 'max-age=31536000',
} as const;
