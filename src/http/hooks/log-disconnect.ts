import type { onRequestHookHandler } from 'fastify';
import type { LogOutput } from '../../logging/index.js';
import { pathOf } from '../request-path.js';

/** A line for each client that leaves before its answer is complete. That is the client's affair: level debug. */
export function logDisconnect({ pino }: LogOutput): onRequestHookHandler {
  return (request, reply, done) => {
    const { raw } = reply;
    raw.once('close', () => {
      if (raw.writableFinished) return;
      pino.debug({
        msg: 'client disconnected',
        method: request.method,
        path: pathOf(request),
        requestId: request.id,
        keyId: request.keyId,
      });
    });
    done();
  };
}
