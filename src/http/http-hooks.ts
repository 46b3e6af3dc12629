import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RolesConfig } from '../config/index.js';
import { LogOutput } from '../logging/index.js';
import { pathOf } from './request-path.js';

/** What a process answers that does not have the role `api`. */
const OPERATIONS = /^\/(health\/|metrics$)/;

/** What surrounds every request and knows our settings. */
@Injectable()
export class HttpHooks {
  constructor(
    private readonly roles: RolesConfig,
    private readonly output: LogOutput,
  ) {}

  install(fastify: FastifyInstance): void {
    if (!this.roles.has('api')) {
      fastify.addHook('onRequest', (request, reply, done) => {
        if (request.is404 || OPERATIONS.test(pathOf(request))) done();
        else reply.callNotFound();
      });
    }
    if (this.output.pino.isLevelEnabled('info')) {
      fastify.addHook('onResponse', (request, reply, done) => {
        this.log(request, reply);
        done();
      });
    }
  }

  /** One line per request. No header, no query, no body: any of them may hold a secret. */
  private log(request: FastifyRequest, reply: FastifyReply): void {
    this.output.pino.info({
      msg: 'request',
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      requestId: request.id,
      keyId: request.keyId,
    });
  }
}
