import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CorsPolicy } from './cors.js';
import { SECURITY_HEADERS, STRICT_TRANSPORT_SECURITY } from './security-headers.js';

/** Sets what every answer carries, errors included: the request id, security headers, and those of CORS. */
export function setCommonHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  cors: CorsPolicy,
): void {
  reply.header('x-request-id', request.id);
  reply.headers(SECURITY_HEADERS);
  // The process itself speaks plain HTTP; a trusted proxy says that the client does not.
  if (request.protocol === 'https') reply.headers(STRICT_TRANSPORT_SECURITY);
  const allowing = cors.headersFor(request.headers.origin);
  if (allowing) reply.headers(allowing);
}
