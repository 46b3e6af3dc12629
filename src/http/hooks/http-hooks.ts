import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { RolesConfig } from '../../config/index.js';
import { LogOutput } from '../../logging/index.js';
import { IdempotencyHook } from '../idempotency/index.js';
import { forgetContentType } from '../raw-body.decorator.js';
import type { RequestAuthenticator } from '../request-authenticator.js';
import { AllowedMethods } from './allowed-methods.js';
import { identifyCaller } from './identify-caller.js';
import { logDisconnect } from './log-disconnect.js';
import { logRequest } from './log-request.js';
import { prepareRequest } from './request-preparation.js';
import { refuseAllButOperations, refuseUnrouted } from './refuse-unrouted.js';

/** What surrounds every request and knows our settings, in the order in which it happens. */
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
      if (route.config?.rawBody) route.onRequest = forgetContentType;
    });
    if (this.log.pino.isLevelEnabled('debug')) {
      fastify.addHook('onRequest', logDisconnect(this.log));
    }
    if (!this.roles.has('api')) fastify.addHook('onRequest', refuseAllButOperations);
    fastify.addHook('onRequest', refuseUnrouted(methods));
    fastify.addHook('onRequest', identifyCaller(authenticator));
    if (this.log.pino.isLevelEnabled('info')) fastify.addHook('onResponse', logRequest(this.log));
  }
}
