import type { onRequestHookHandler } from 'fastify';
import type { RequestAuthenticator } from '../request-authenticator.js';

/** Identifies the caller; waits only where the authenticator does. */
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
