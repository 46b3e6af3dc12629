import { Injectable } from '@nestjs/common';
import type { FastifyRequest, RouteOptions } from 'fastify';
import { pathOf } from '../request-path.js';
import type { KeyedRequest } from './answer-store.js';
import { fingerprintOf } from './fingerprint.js';
import { idempotencyId, readIdempotencyKey } from './idempotency-key.js';
import { IdempotentPosts } from './idempotent-posts.js';

/**
 * Puts the idempotency around every POST route. Around the route and not into Nest's interceptors, for two reasons: what
 * is repeated is the answer as it was sent, whoever made it, and a request without the header costs nothing (a global
 * interceptor costs every route a fifth of an empty request).
 */
@Injectable()
export class IdempotencyHook {
  constructor(private readonly posts: IdempotentPosts) {}

  /** For Fastify's `onRoute`. */
  onRoute(route: RouteOptions): void {
    const { idempotency: mode, rawBody } = route.config ?? {};
    if (route.method !== 'POST' || rawBody) return;
    const { posts } = this;
    const plain = route.handler;
    route.handler = function (request, reply): unknown {
      const header = request.headers['idempotency-key'];
      // Without a caller there is no scope for the key; the route is public, or about to answer 401.
      if (header === undefined || request.keyId === null) return plain.call(this, request, reply);
      const keyed = keyedRequest(request, request.keyId, String(header));
      const handle = async (): Promise<unknown> => await plain.call(this, request, reply);
      return mode === 'outside'
        ? posts.outside(keyed, reply, handle)
        : posts.inTransaction(keyed, reply, handle);
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
