import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Says who is asking, before anything of a request but its headers is read. It refuses nobody for being unknown: what a
 * caller may do is for the route's guard to say.
 */
export abstract class RequestAuthenticator {
  /** Sets `request.keyId` and what else the guard wants to know. Returns at once when it need not wait. */
  abstract identify(request: FastifyRequest, reply: FastifyReply): Promise<void> | void;
}
