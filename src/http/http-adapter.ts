import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { runInContext, Unavailable } from '../common/index.js';
import './fastify-request.js';
import { answerProblem } from './problems/answer-problem.js';
import { onClientError } from './problems/client-error.js';
import { acceptJsonOnly } from './json-body.js';
import { requestIdOf } from './request-id.js';
import { traceparentOf } from './traceparent.js';
import { refuseUnstorableUrl } from './unstorable-text.js';

const BODY_LIMIT = 1024 * 1024;
/** A caller who is slower than this with a request ties up a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Requests that are still under way this long after the server began to close are cut. */
const CLOSING_PATIENCE_MS = 2_500;

/**
 * Nest's adapter, without the body parsers that Nest would add (ours are set), and with an end: from the first moment of
 * a shutdown nothing new is taken on, what is under way finishes, and what does not finish in time is cut.
 */
class HttpAdapter extends FastifyAdapter {
  constructor(private readonly fastify: FastifyInstance) {
    // Nest's type for a Fastify instance differs from Fastify's own in names only.
    super(fastify as never);
    fastify.addHook('onRequest', (_request, reply, done) => {
      if (!this.draining) return done();
      reply.header('connection', 'close');
      done(new Unavailable('shutting_down', 'This process is stopping. Try again.', RETRY));
    });
  }

  private draining = false;

  override registerParserMiddleware(): void {}

  override beforeClose(): void {
    super.beforeClose();
    this.draining = true;
  }

  override async close(): Promise<void> {
    const cut = setTimeout(() => this.fastify.server.closeAllConnections(), CLOSING_PATIENCE_MS);
    await super.close().finally(() => clearTimeout(cut));
  }
}

const RETRY = { headers: { 'retry-after': '1' } };

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
    runInContext(request.work, () => {
      try {
        refuseUnstorableUrl(request.url);
        done();
      } catch (error) {
        done(error as Error);
      }
    });
  });
  acceptJsonOnly(instance);
  return new HttpAdapter(instance);
}
