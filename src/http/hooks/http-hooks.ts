import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { RolesConfig } from '../../config/index.js';
import { LogOutput } from '../../logging/index.js';
import { IdempotencyHook } from '../idempotency/index.js';
import { dropContentType } from '../raw-body.decorator.js';
import { identifyCaller, RequestAuthenticator } from '../request-authenticator.js';
import { AllowedMethods, rejectAllButOperations, rejectUnrouted } from './reject-unrouted.js';
import { logDisconnect, logRequest } from './request-log.js';
import { prepareRequest } from './request-preparation.js';

/** Installs the hooks that depend on the settings, in the order in which they run. */
@Injectable()
export class HttpHooks {
  constructor(
    private readonly roles: RolesConfig,
    private readonly log: LogOutput,
    private readonly idempotency: IdempotencyHook,
    private readonly modules: ModuleRef,
  ) {}

  install(fastify: FastifyInstance, authenticator: RequestAuthenticator): void {
    const methods = new AllowedMethods();
    fastify.addHook('onRoute', (route) => {
      methods.add(route);
      this.idempotency.onRoute(route);
      const preparation = route.config?.preparation;
      if (preparation) route.preHandler = prepareRequest(preparation, this.modules);
      if (route.config?.rawBody) route.onRequest = dropContentType;
    });
    if (this.log.pino.isLevelEnabled('debug')) {
      fastify.addHook('onRequest', logDisconnect(this.log));
    }
    if (!this.roles.has('api')) fastify.addHook('onRequest', rejectAllButOperations);
    fastify.addHook('onRequest', rejectUnrouted(methods));
    fastify.addHook('onRequest', identifyCaller(authenticator));
    if (this.log.pino.isLevelEnabled('info')) fastify.addHook('onResponse', logRequest(this.log));
  }
}

/**
 * Installs the hooks on an application. Call it before `init` or `listen`, which add the routes.
 */
export function configureHttp(app: NestFastifyApplication): void {
  const authenticator = app.get(RequestAuthenticator, { strict: false });
  app.get(HttpHooks).install(app.getHttpAdapter().getInstance(), authenticator);
}
