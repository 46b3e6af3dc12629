import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InsufficientScope, InvalidCredentials, MissingCredentials } from './auth.errors.js';
import { BearerAuthenticator } from './bearer-authenticator.js';
import { hasScope } from './caller.js';
import type { Caller } from './caller.js';
import { ACCESS_TOKEN_ALLOWED, ROUTE_ACCESS } from './route-access.js';
import type { RouteAccess } from './route-access.js';
import { TokenAuthenticators } from './token-authenticator.js';

/** Admits a request whose caller has the scopes that its route requires. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly bearer: BearerAuthenticator,
    private readonly tokens: TokenAuthenticators,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<RouteAccess>(ROUTE_ACCESS, targets);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.caller) return requireScopes(request.caller, access);
    if (request.headers.authorization !== undefined) throw new InvalidCredentials();

    const { access_token: token } = request.query as { access_token?: unknown };
    const takesToken = this.reflector.getAllAndOverride<boolean>(ACCESS_TOKEN_ALLOWED, targets);
    if (!takesToken || typeof token !== 'string') throw new MissingCredentials();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return this.byToken(token, request, reply).then((caller) => requireScopes(caller, access));
  }

  private async byToken(
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Caller> {
    const caller = await this.tokens.authenticate(token);
    if (!caller) throw new InvalidCredentials();
    this.bearer.admit(caller, request, reply);
    return caller;
  }
}

function requireScopes(caller: Caller, scopes: Exclude<RouteAccess, 'public'>): true {
  for (const scope of scopes) {
    if (!hasScope(caller, scope)) throw new InsufficientScope(scope);
  }
  return true;
}
