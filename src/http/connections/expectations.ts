import type { RequestListener } from 'node:http';
import type { FastifyInstance, preParsingHookHandler } from 'fastify';

/**
 * Routes requests with `Expect` like all others. Node would send `100 Continue` for every body
 * unseen, and reject other expectations without a problem document.
 */
export function handleExpectations(fastify: FastifyInstance): void {
  const route: RequestListener = (request, response) => fastify.routing(request, response);
  fastify.server.on('checkContinue', route);
  fastify.server.on('checkExpectation', route);
}

/** Sends `100 Continue` to a client that waits for it, now that its request is admitted. */
export const continueBeforeBody: preParsingHookHandler = (request, reply, _payload, done) => {
  if (request.headers.expect !== undefined && request.raw.httpVersion !== '1.0') {
    reply.raw.writeContinue();
  }
  done();
};
