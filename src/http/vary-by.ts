import type { FastifyReply } from 'fastify';

/** Adds a request header to `Vary`; with CORS, responses already vary by `Origin`. */
export function varyBy(reply: FastifyReply, header: string): void {
  const others = reply.getHeader('vary');
  void reply.header('vary', others === undefined ? header : `${String(others)}, ${header}`);
}
