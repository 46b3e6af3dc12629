import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressGroup, RequestAuthenticator } from '../http/index.js';
import { ApiKeyFinder } from './api-key-finder.js';
import { ApiKeyUsage } from './api-key-usage.js';
import { InvalidCredentials, MissingCredentials, TooManyInvalidKeys } from './auth.errors.js';
import type { Caller } from './caller.js';
import { RateLimiter } from './rate-limiter.js';
import { UnknownKeyLimiter } from './unknown-key-limiter.js';

/** `Bearer <key>`; the scheme is case-insensitive (RFC 9110 §11.1). */
const BEARER = /^bearer +(\S+) *$/i;

/**
 * Identifies callers by their API key and applies their rate limit, before the body of a request is
 * read.
 */
@Injectable()
export class BearerAuthenticator extends RequestAuthenticator {
  constructor(
    private readonly keys: ApiKeyFinder,
    private readonly rateLimiter: RateLimiter,
    private readonly unknownKeys: UnknownKeyLimiter,
    private readonly usage: ApiKeyUsage,
  ) {
    super();
  }

  identify(request: FastifyRequest, reply: FastifyReply): Promise<void> | void {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      if (requiresKey(request) && !hasToken(request)) throw new MissingCredentials();
      return;
    }
    const key = BEARER.exec(authorization)?.[1];
    if (key === undefined) {
      if (requiresKey(request)) throw new InvalidCredentials();
      return;
    }
    const address = addressGroup(request.ip);
    const caller = this.keys.find(key, address);
    if (caller instanceof Promise) {
      return caller.then((found) => this.admitOrReject(found, address, request, reply));
    }
    this.admitOrReject(caller, address, request, reply);
  }

  /** Attributes the request to the caller, records and counts it. @throws {RateLimited} */
  admit(caller: Caller, request: FastifyRequest, reply: FastifyReply): void {
    request.caller = caller;
    request.keyId = caller.keyId;
    request.work.actor = caller.actor;
    this.usage.record(caller.keyId);
    this.rateLimiter.count(caller.keyId, reply);
  }

  private admitOrReject(
    caller: Caller | null,
    address: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (caller) return this.admit(caller, request, reply);
    const waitSeconds = this.unknownKeys.count(address);
    if (!requiresKey(request)) return;
    throw waitSeconds > 0 ? new TooManyInvalidKeys(waitSeconds) : new InvalidCredentials();
  }
}

/** Whether the route requires a key. If its access is not declared, the guard decides. */
function requiresKey({ routeOptions }: FastifyRequest): boolean {
  const { access } = routeOptions.config;
  return access !== undefined && access !== 'public';
}

/** The guard verifies the token: routes that accept one have no body to protect. */
function hasToken({ routeOptions, query }: FastifyRequest): boolean {
  const { access_token: token } = query as { access_token?: unknown };
  return routeOptions.config.acceptsAccessToken === true && typeof token === 'string';
}
