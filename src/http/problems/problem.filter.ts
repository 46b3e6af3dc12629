import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem.js';
import { isClientGone } from './client-gone.js';

/** Answers every error as a problem document, and logs unexpected ones. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (isClientGone(error, request, reply)) {
      // The hook `logDisconnect` logs it.
      reply.hijack().raw.destroy();
    } else if (reply.sent || reply.raw.headersSent) {
      // Half an answer cannot be taken back: cut the connection, so that the client knows.
      this.log(request, error);
      reply.raw.destroy();
    } else if (answerProblem(error, request, reply).status >= 500) {
      this.log(request, error);
    }
  }

  private log(request: FastifyRequest, error: unknown): void {
    this.logger.error({ msg: 'request failed', requestId: request.id, err: error });
  }
}
