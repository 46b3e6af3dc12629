import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { RouteSettings } from '../route-settings.decorator.js';

/**
 * Work of a route that waits for the network, and must finish before the transaction of an
 * idempotent request begins (guards, pipes and handlers run inside of it). It leaves its result on
 * the request.
 */
export abstract class RequestPreparation {
  /** Called for known callers only; nothing else about the request has been checked yet. */
  abstract prepare(request: FastifyRequest): Promise<void>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly preparation?: Type<RequestPreparation>;
  }
}

/** Prepares the requests of a route with this provider. */
export const PrepareWith = (preparation: Type<RequestPreparation>): MethodDecorator =>
  RouteSettings({ preparation });

/** The hook that runs the preparation; its provider can belong to any module. */
export function prepareRequest(
  preparation: Type<RequestPreparation>,
  modules: ModuleRef,
): preHandlerAsyncHookHandler {
  return async (request): Promise<void> => {
    if (request.keyId === null) return;
    await modules.get(preparation, { strict: false }).prepare(request);
  };
}
