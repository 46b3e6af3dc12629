import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ApiKeyAuthenticator } from './api-key-authenticator.js';
import { InsufficientScope, InvalidCredentials, MissingCredentials } from './auth.errors.js';
import { mayDo } from './caller.js';
import type { Caller } from './caller.js';
import { RateLimiter } from './rate-limiter.js';
import { ACCESS_TOKEN_ALLOWED, ROUTE_ACCESS } from './route-access.js';
import type { RouteAccess } from './route-access.js';
import { TokenAuthenticators } from './token-authenticator.js';

/** Lets a request in when its key has the scopes that the route asks for. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: ApiKeyAuthenticator,
    private readonly tokens: TokenAuthenticators,
    private readonly rateLimiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<RouteAccess>(ROUTE_ACCESS, targets);
    if (access === 'public') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const tokenAllowed = this.reflector.getAllAndOverride<boolean>(ACCESS_TOKEN_ALLOWED, targets);
    const caller = await this.authenticate(request, tokenAllowed);
    request.caller = caller;
    request.keyId = caller.keyId;
    request.work.actor = caller.actor;

    this.rateLimiter.count(caller.keyId);
    const missing = access.find((scope) => !mayDo(caller, scope));
    if (missing) throw new InsufficientScope(missing);
    return true;
  }

  private async authenticate(request: FastifyRequest, tokenAllowed: boolean): Promise<Caller> {
    const key = bearerOf(request.headers.authorization);
    const { access_token: token } = request.query as { access_token?: unknown };
    let caller: Caller | null;
    if (key !== undefined) caller = await this.keys.authenticate(key);
    else if (tokenAllowed && typeof token === 'string')
      caller = await this.tokens.authenticate(token);
    else throw new MissingCredentials();
    if (!caller) throw new InvalidCredentials();
    return caller;
  }
}

/** The credentials of `Authorization: Bearer …`; the scheme's case does not matter (RFC 9110 §11.1). */
function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^bearer +(\S+) *$/i.exec(header)?.[1];
}
