import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressGroup, RequestAuthenticator } from '../http/index.js';
import { ApiKeyFinder } from './api-key-finder.js';
import { InvalidCredentials, MissingCredentials, TooManyInvalidKeys } from './auth.errors.js';
import type { Caller } from './caller.js';
import './fastify-request.js';
import { RateLimiter } from './rate-limiter.js';
import { UnknownKeyLimiter } from './unknown-key-limiter.js';

/** `Bearer <key>`; the scheme's case does not matter (RFC 9110 §11.1). */
const BEARER = /^bearer +(\S+) *$/i;

/** Identifies callers by their API key, and holds each to its rate before the rest of a request is read. */
@Injectable()
export class BearerAuthenticator extends RequestAuthenticator {
  constructor(
    private readonly keys: ApiKeyFinder,
    private readonly rateLimiter: RateLimiter,
    private readonly unknownKeys: UnknownKeyLimiter,
  ) {
    super();
  }

  identify(request: FastifyRequest, reply: FastifyReply): Promise<void> | void {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      if (needsKey(request) && !bringsToken(request)) throw new MissingCredentials();
      return;
    }
    const key = BEARER.exec(authorization)?.[1];
    if (key === undefined) {
      if (needsKey(request)) throw new InvalidCredentials();
      return;
    }
    const address = addressGroup(request.ip);
    const caller = this.keys.find(key, address);
    if (caller instanceof Promise) {
      return caller.then((found) => this.conclude(found, address, request, reply));
    }
    this.conclude(caller, address, request, reply);
  }

  /** From here on the request is the caller's. */
  admit(caller: Caller, request: FastifyRequest, reply: FastifyReply): void {
    request.caller = caller;
    request.keyId = caller.keyId;
    request.work.actor = caller.actor;
    this.rateLimiter.count(caller.keyId, reply);
  }

  private conclude(
    caller: Caller | null,
    address: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    if (caller) return this.admit(caller, request, reply);
    const waitSeconds = this.unknownKeys.count(address);
    if (!needsKey(request)) return;
    throw waitSeconds > 0 ? new TooManyInvalidKeys(waitSeconds) : new InvalidCredentials();
  }
}

/** Where nothing is said of the access, the guard decides. */
function needsKey({ routeOptions }: FastifyRequest): boolean {
  const { access } = routeOptions.config;
  return access !== undefined && access !== 'public';
}

/** The guard verifies the token: no body is at stake on routes that take one. */
function bringsToken({ routeOptions, query }: FastifyRequest): boolean {
  const { access_token: token } = query as { access_token?: unknown };
  return routeOptions.config.takesAccessToken === true && typeof token === 'string';
}
