import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import { runInContext } from '../common/index.js';
import { DrainingAdapter } from './draining-adapter.js';
import './fastify-request.js';
import { answerProblem } from './problems/answer-problem.js';
import { onClientError } from './problems/client-error.js';
import { acceptJsonOnly } from './json-body.js';
import { requestIdOf } from './request-id.js';
import { traceparentOf } from './traceparent.js';
import { unstorableUrl } from './unstorable-text.js';

const BODY_LIMIT = 1024 * 1024;
/** A caller who is slower than this with a request ties up a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Fastify as this API needs it. The instance is made here, and not by Nest, so that our first hook is the first of
 * all: whatever is answered, by whomever, has a request id.
 */
export function createHttpAdapter(): FastifyAdapter {
  const instance = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: requestIdOf,
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id);
      answerProblem(error, request, reply);
    },
    clientErrorHandler: onClientError,
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 255 },
  });
  instance.decorateRequest('keyId', null);
  instance.decorateRequest('work');
  instance.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    request.work = {
      correlationId: request.id,
      causationId: null,
      actor: 'anonymous',
      traceparent: traceparentOf(request.headers.traceparent),
    };
    runInContext(request.work, () => done(unstorableUrl(request.url)));
  });
  acceptJsonOnly(instance);
  return new DrainingAdapter(instance);
}
