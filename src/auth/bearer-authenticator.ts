import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestAuthenticator } from '../http/index.js';
import { ApiKeyFinder } from './api-key-finder.js';
import type { Caller } from './caller.js';
import './fastify-request.js';
import { RateLimiter } from './rate-limiter.js';

/** `Bearer <key>`; the scheme's case does not matter (RFC 9110 §11.1). */
const BEARER = /^bearer +(\S+) *$/i;

/** Identifies callers by their API key, and holds each to its rate before the rest of a request is read. */
@Injectable()
export class BearerAuthenticator extends RequestAuthenticator {
  constructor(
    private readonly keys: ApiKeyFinder,
    private readonly rateLimiter: RateLimiter,
  ) {
    super();
  }

  identify(request: FastifyRequest, reply: FastifyReply): Promise<void> | void {
    const key = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined) return;
    const caller = this.keys.find(key);
    if (caller instanceof Promise) return caller.then((found) => this.admit(found, request, reply));
    this.admit(caller, request, reply);
  }

  /** From here on the request is the caller's. */
  admit(caller: Caller | null, request: FastifyRequest, reply: FastifyReply): void {
    if (!caller) return;
    request.caller = caller;
    request.keyId = caller.keyId;
    request.work.actor = caller.actor;
    this.rateLimiter.count(caller.keyId, reply);
  }
}
