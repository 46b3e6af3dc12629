import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { RouteSettings } from '../route-settings.decorator.js';

/**
 * Work that waits for the network on behalf of a route, and must be over before the transaction begins that keeps an
 * idempotent answer (guards, pipes and handlers run inside of that). It leaves its result on the request.
 */
export abstract class RequestPreparation {
  /** Nothing of the request is checked yet, but who is asking: it is called for known callers only. */
  abstract prepare(request: FastifyRequest): Promise<void>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly preparation?: Type<RequestPreparation>;
  }
}

/** Has a provider prepare the requests of a route. */
export const PrepareWith = (preparation: Type<RequestPreparation>): MethodDecorator =>
  RouteSettings({ preparation });

/** The hook that does it; the provider may be any module's. */
export function prepareRequest(
  preparation: Type<RequestPreparation>,
  modules: ModuleRef,
): preHandlerAsyncHookHandler {
  return async (request): Promise<void> => {
    if (request.keyId === null) return;
    await modules.get(preparation, { strict: false }).prepare(request);
  };
}
