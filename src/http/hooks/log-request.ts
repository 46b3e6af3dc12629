import type { onResponseHookHandler } from 'fastify';
import type { LogOutput } from '../../logging/index.js';
import { pathOf } from '../request-path.js';

/** One line per request. No header, no query, no body: any of them may hold a secret. */
export function logRequest({ pino }: LogOutput): onResponseHookHandler {
  return (request, reply, done) => {
    pino.info({
      msg: 'request',
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      requestId: request.id,
      keyId: request.keyId,
    });
    done();
  };
}
