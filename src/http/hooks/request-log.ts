import type { FastifyRequest, onRequestHookHandler, onResponseHookHandler } from 'fastify';
import type { LogOutput } from '../../logging/index.js';
import { pathOf } from '../request-head.js';

/** Logs one line per request, without headers, query and body: any of them can contain a secret. */
export function logRequest({ pino }: LogOutput): onResponseHookHandler {
  return (request, reply, done) => {
    pino.info({
      msg: 'request',
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...callerOf(request),
    });
    done();
  };
}

/** Logs, at level debug, each client that disconnects before its response is complete. */
export function logDisconnect({ pino }: LogOutput): onRequestHookHandler {
  return (request, reply, done) => {
    const { raw } = reply;
    raw.once('close', () => {
      if (raw.writableFinished) return;
      pino.debug({
        msg: 'client disconnected',
        method: request.method,
        path: pathOf(request),
        ...callerOf(request),
      });
    });
    done();
  };
}

function callerOf({ id, keyId }: FastifyRequest): object {
  return { requestId: id, keyId };
}
