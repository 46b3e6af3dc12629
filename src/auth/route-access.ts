import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller as CallerOfRoute } from './caller.js';
import './fastify-request.js';
import { ApiProblemResponses, RouteSettings } from '../http/index.js';
import type { Scope } from './scope.js';

export const ROUTE_ACCESS = 'tidings:access';
export const ACCESS_TOKEN_ALLOWED = 'tidings:access-token';

/** Who may call a route: anybody, or a key that has all of these scopes. */
export type RouteAccess = 'public' | readonly Scope[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route; undefined: no route of a controller, or one that the guard alone knows. */
    readonly access?: RouteAccess;
    /** The route takes `?access_token=` in place of the header. */
    readonly takesAccessToken?: true;
  }
}

/** Twice: for the guard, and for the hook that refuses before the body is read. */
const openTo = (access: RouteAccess): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ROUTE_ACCESS, access), RouteSettings({ access }));

/** The route asks for a key with all of these scopes; with none named, for any key. */
export const Scopes = (...scopes: Scope[]): MethodDecorator & ClassDecorator =>
  applyDecorators(openTo(scopes), ApiBearerAuth(), ApiProblemResponses(401, 403, 429));

/** The route asks for no key. */
export const Public = (): MethodDecorator & ClassDecorator => openTo('public');

/** The route also takes a short-lived token as `?access_token=`, for browsers' `EventSource`, which sets no headers. */
export const AllowAccessToken = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS_TOKEN_ALLOWED, true),
    RouteSettings({ takesAccessToken: true }),
  );

/** The caller, as a handler's parameter: `@Caller() caller: Caller`. */
export const Caller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CallerOfRoute => {
    const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!caller) throw new Error('a public route has no caller');
    return caller;
  },
);
export type Caller = CallerOfRoute;
