import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FailureLog, isConnectionLost } from '../../common/index.js';
import { sendProblem } from './send-problem.js';

/** Sends every error as a problem document, and logs unexpected ones. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');
  private readonly failures = new FailureLog(this.logger, 'request failed');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (isClientDisconnect(error, request, reply)) {
      // The hook `logDisconnect` logs it.
      reply.hijack().raw.destroy();
    } else if (reply.sent || reply.raw.headersSent) {
      // A partial response cannot be withdrawn: closing the connection shows the client that it
      // failed.
      this.log(request, error);
      reply.raw.destroy();
    } else if (sendProblem(error, request, reply).status >= 500) {
      this.log(request, error);
    }
  }

  private log(request: FastifyRequest, error: unknown): void {
    const requestId = request.id;
    // Every request fails while PostgreSQL is unavailable; any other error gets a line of its own.
    if (isConnectionLost(error)) this.failures.failed(error, { requestId });
    else this.logger.error({ msg: 'request failed', requestId, err: error });
  }
}

/**
 * Whether the client has closed the connection: there is no one to respond to, and no fault here.
 */
function isClientDisconnect(error: unknown, { raw }: FastifyRequest, reply: FastifyReply): boolean {
  if (error === null || error === undefined) return false;
  return error === raw.errored || error === reply.raw.errored || error === raw.socket.errored;
}
