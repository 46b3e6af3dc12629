import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { runInContext } from '../common/index.js';
import type { HttpConfig } from '../config/index.js';
import { limitConnections } from './connections/connection-limit.js';
import { continueBeforeBody, handleExpectations } from './connections/expectations.js';
import { isLingering, isUnread, lingerAfter } from './connections/unread-request.js';
import { DrainingAdapter } from './draining-adapter.js';
import './fastify-request.js';
import { setCommonHeaders } from './headers/common-headers.js';
import { CorsPolicy } from './headers/cors.js';
import { acceptJsonOnly } from './json-body.js';
import { clientErrorHandler } from './problems/client-error.js';
import { sendProblem } from './problems/send-problem.js';
import { faultOfHead, requestIdOf } from './request-head.js';
import { traceparentOf } from './traceparent.js';

const BODY_LIMIT = 1024 * 1024;
/** How often Node checks for connections that have timed out. */
const TIMEOUT_CHECK_MS = 500;

/**
 * Creates Nest's adapter with a configured Fastify. The instance is created here, not by Nest, so
 * that our first hook is the first of all: every response, whatever sends it, has a request id and
 * the common headers.
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
      // Node would respond without a problem document: our first hook checks it.
      requireHostHeader: false,
    },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: requestIdOf,
    frameworkErrors: (error, request, reply) => {
      setCommonHeaders(request, reply, cors);
      closeIfUnread(request, reply);
      // Fastify makes these requests without the decorations of the instance.
      request.linkBase = config.linkBase;
      sendProblem(error, request, reply);
    },
    clientErrorHandler: clientErrorHandler(config.linkBase),
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 255 },
  });
  limitConnections(instance.server, config.maxConnections);
  handleExpectations(instance);
  instance.decorateRequest('linkBase', config.linkBase);
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
