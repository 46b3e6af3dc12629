import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { RolesConfig } from '../config/index.js';
import { LogOutput } from '../logging/index.js';
import { IdempotencyHook } from './idempotency/index.js';
import { RequestAuthenticator } from './request-authenticator.js';
import { pathOf } from './request-path.js';

/** What a process answers that does not have the role `api`. */
const OPERATIONS = /^\/(health\/|metrics$)/;

/** What surrounds every request and knows our settings. */
@Injectable()
export class HttpHooks {
  constructor(
    private readonly roles: RolesConfig,
    private readonly output: LogOutput,
    private readonly idempotency: IdempotencyHook,
  ) {}

  install(fastify: FastifyInstance, authenticator: RequestAuthenticator): void {
    fastify.addHook('onRoute', (route) => this.idempotency.onRoute(route));
    if (!this.roles.has('api')) this.answerOperationsOnly(fastify);
    fastify.addHook('onRequest', identifyWith(authenticator));
    if (this.output.pino.isLevelEnabled('info')) {
      fastify.addHook('onResponse', (request, reply, done) => {
        this.log(request, reply);
        done();
      });
    }
  }

  private answerOperationsOnly(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      if (request.is404 || OPERATIONS.test(pathOf(request))) done();
      else reply.callNotFound();
    });
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

/** A hook that waits only where the authenticator does. */
function identifyWith(authenticator: RequestAuthenticator): onRequestHookHandler {
  return (request, reply, done) => {
    if (request.headers.authorization === undefined) return done();
    try {
      const pending = authenticator.identify(request, reply);
      if (pending) pending.then(() => done(), done);
      else done();
    } catch (error) {
      done(error as Error);
    }
  };
}
