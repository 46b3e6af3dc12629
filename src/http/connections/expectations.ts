import type { RequestListener } from 'node:http';
import type { FastifyInstance, preParsingHookHandler } from 'fastify';

/**
 * Takes the answers to `Expect` from Node, which invites every body unseen and refuses other expectations without a
 * problem document. Requests with the header go the way of all others.
 */
export function answerExpectations(fastify: FastifyInstance): void {
  const route: RequestListener = (request, response) => fastify.routing(request, response);
  fastify.server.on('checkContinue', route);
  fastify.server.on('checkExpectation', route);
}

/** Invites the body of a client that waits for that (`Expect: 100-continue`), now that the request is admitted. */
export const continueBeforeBody: preParsingHookHandler = (request, reply, _payload, done) => {
  if (request.headers.expect !== undefined && request.raw.httpVersion !== '1.0') {
    reply.raw.writeContinue();
  }
  done();
};
