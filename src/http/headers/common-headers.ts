import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CorsPolicy } from './cors.js';

/**
 * The security headers of every response. The API returns data only, so nothing of it may be run,
 * framed or interpreted as another type; a page sets its own `Content-Security-Policy`.
 */
export const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** A year. Only for requests that came over TLS: browsers ignore it otherwise (RFC 6797 §8.1). */
const STRICT_TRANSPORT_SECURITY = {
  'strict-transport-security': 'max-age=31536000',
} as const;

/** Sets the headers of every response, errors included: request id, security headers, CORS. */
export function setCommonHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  cors: CorsPolicy,
): void {
  reply.header('x-request-id', request.id);
  reply.headers(SECURITY_HEADERS);
  // The process itself speaks plain HTTP; a trusted proxy reports that the client uses TLS.
  if (request.protocol === 'https') reply.headers(STRICT_TRANSPORT_SECURITY);
  const corsHeaders = cors.headersFor(request.headers.origin);
  if (corsHeaders) reply.headers(corsHeaders);
}
