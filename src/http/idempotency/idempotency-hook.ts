import { Injectable } from '@nestjs/common';
import type { FastifyRequest, RouteOptions } from 'fastify';
import { pathOf } from '../request-head.js';
import { RouteSettings } from '../route-settings.decorator.js';
import { fingerprintOf, idempotencyId, readIdempotencyKey } from './idempotency-key.js';
import type { KeyedRequest } from './idempotency-key.js';
import { IdempotentRequests } from './idempotent-requests.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How a POST honours an `Idempotency-Key`; absent: in one transaction with its changes. */
    readonly idempotency?: 'outside';
  }
}

/**
 * For a POST whose handler waits for the network: no transaction is held around the handler, and
 * its response is stored in a small transaction afterwards. After a crash between the two, a repeat
 * runs the handler again.
 */
export const IdempotentOutside = (): MethodDecorator => RouteSettings({ idempotency: 'outside' });

/**
 * Makes every POST route honour `Idempotency-Key`. It wraps the route and is no interceptor of
 * Nest, for two reasons: the response is replayed as it was sent, whatever produced it, and a
 * request without the header costs nothing (a global interceptor costs every route a fifth of an
 * empty request).
 */
@Injectable()
export class IdempotencyHook {
  constructor(private readonly requests: IdempotentRequests) {}

  /** For Fastify's `onRoute`. */
  onRoute(route: RouteOptions): void {
    const { idempotency: mode, rawBody } = route.config ?? {};
    if (route.method !== 'POST' || rawBody) return;
    const { requests } = this;
    const plain = route.handler;
    route.handler = function (request, reply): unknown {
      const header = request.headers['idempotency-key'];
      // Without a caller the key has no scope: the route is public, or is about to respond with
      // 401.
      if (header === undefined || request.keyId === null) return plain.call(this, request, reply);
      const keyed = keyedRequest(request, request.keyId, String(header));
      const handle = async (): Promise<unknown> => await plain.call(this, request, reply);
      return mode === 'outside'
        ? requests.outsideTransaction(keyed, reply, handle)
        : requests.inTransaction(keyed, reply, handle);
    };
  }
}

function keyedRequest(request: FastifyRequest, apiKeyId: string, header: string): KeyedRequest {
  const key = readIdempotencyKey(header);
  const path = pathOf(request);
  return {
    id: idempotencyId({ apiKeyId, method: request.method, path }, key),
    fingerprint: fingerprintOf(request.url.slice(path.length), request.body),
  };
}
