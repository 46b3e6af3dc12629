import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';

/**
 * Port that identifies callers, and rejects invalid credentials before a request's body is read.
 */
export abstract class RequestAuthenticator {
  /**
   * Sets `request.keyId` and whatever the guard needs. Returns synchronously unless it has to wait.
   * Checking the scopes of the route is left to its guard.
   * @throws when the route is not public and the caller is not known
   */
  abstract identify(request: FastifyRequest, reply: FastifyReply): Promise<void> | void;
}

/** The hook that identifies the caller; it waits only if the authenticator does. */
export function identifyCaller(authenticator: RequestAuthenticator): onRequestHookHandler {
  return (request, reply, done) => {
    try {
      const pending = authenticator.identify(request, reply);
      if (pending) pending.then(() => done(), done);
      else done();
    } catch (error) {
      done(error as Error);
    }
  };
}
