import type { FastifyReply, FastifyRequest } from 'fastify';

/** Whether the error is that the client closed the connection: there is nobody to answer, and nothing went wrong here. */
export function isClientGone(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  if (error === null || error === undefined) return false;
  const { raw } = request;
  return error === raw.errored || error === reply.raw.errored || error === raw.socket.errored;
}
