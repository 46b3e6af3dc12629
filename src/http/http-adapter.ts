import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { runInContext } from '../common/index.js';
import type { HttpConfig } from '../config/index.js';
import { limitConnections } from './connections/connection-limit.js';
import { answerExpectations, continueBeforeBody } from './connections/expectations.js';
import { isLingering, isUnread, lingerAfter } from './connections/unread-request.js';
import { DrainingAdapter } from './draining-adapter.js';
import './fastify-request.js';
import { setCommonHeaders } from './headers/common-headers.js';
import { CorsPolicy } from './headers/cors.js';
import { acceptJsonOnly } from './json-body.js';
import { answerProblem } from './problems/answer-problem.js';
import { onClientError } from './problems/client-error.js';
import { faultOfHead } from './request-head.js';
import { requestIdOf } from './request-id.js';
import { traceparentOf } from './traceparent.js';

const BODY_LIMIT = 1024 * 1024;
/** How often Node looks for connections whose time is over. */
const TIMEOUT_CHECK_MS = 500;

/**
 * Fastify as this API needs it. The instance is made here, and not by Nest, so that our first hook is the first of
 * all: whatever is answered, by whomever, has a request id and the headers that every answer has.
 */
export function createHttpAdapter(config: HttpConfig): FastifyAdapter {
  const cors = new CorsPolicy(config.corsOrigins);
  const instance = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: config.requestTimeoutMs,
    http: {
      headersTimeout: config.headersTimeoutMs,
      requestTimeout: config.requestTimeoutMs,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      // Node would answer without a problem document: our first hook checks it.
      requireHostHeader: false,
    },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: requestIdOf,
    frameworkErrors: (error, request, reply) => {
      setCommonHeaders(request, reply, cors);
      closeIfUnread(request, reply);
      answerProblem(error, request, reply);
    },
    clientErrorHandler: onClientError,
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 255 },
  });
  limitConnections(instance.server, config.maxConnections);
  answerExpectations(instance);
  instance.decorateRequest('keyId', null);
  instance.decorateRequest('work');
  instance.addHook('onRequest', (request, reply, done) => {
    if (isLingering(request.raw.socket)) {
      reply.hijack();
      return;
    }
    setCommonHeaders(request, reply, cors);
    const preflight = cors.preflight(request.raw);
    if (preflight) {
      void reply.code(204).headers(preflight).send();
      return;
    }
    request.work = {
      correlationId: request.id,
      causationId: null,
      actor: 'anonymous',
      traceparent: traceparentOf(request.headers.traceparent),
    };
    runInContext(request.work, () => done(faultOfHead(request.raw)));
  });
  instance.addHook('preParsing', continueBeforeBody);
  instance.addHook('onSend', (request, reply, _payload, done) => {
    closeIfUnread(request, reply);
    done();
  });
  acceptJsonOnly(instance);
  return new DrainingAdapter(instance);
}

function closeIfUnread({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (!isUnread(raw)) return;
  reply.header('connection', 'close');
  lingerAfter(raw);
}
