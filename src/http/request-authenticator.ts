import type { FastifyReply, FastifyRequest } from 'fastify';

/** Identifies callers, and refuses those without valid credentials, before the body of a request is read. */
export abstract class RequestAuthenticator {
  /**
   * Sets `request.keyId` and what else the guard wants to know. Returns at once when it need not wait. Which scopes the
   * route asks for is left to its guard.
   * @throws when the route is not public and the caller is not known
   */
  abstract identify(request: FastifyRequest, reply: FastifyReply): Promise<void> | void;
}
