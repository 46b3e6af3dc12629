import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller as CallerOfRoute } from './caller.js';
import { ApiProblemResponses, RouteSettings } from '../http/index.js';
import type { Scope } from './scope.js';

export const ROUTE_ACCESS = 'tidings:access';
export const ACCESS_TOKEN_ALLOWED = 'tidings:access-token';

/** Who can call a route: anybody, or the holder of a key with all of these scopes. */
export type RouteAccess = 'public' | readonly Scope[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Undefined for routes outside of controllers, and for those that only the guard knows. */
    readonly access?: RouteAccess;
    /** The route accepts `?access_token=` instead of the header. */
    readonly acceptsAccessToken?: true;
  }
}

/** Declared twice: for the guard, and for the hook that rejects before the body is read. */
const declareAccess = (access: RouteAccess): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ROUTE_ACCESS, access), RouteSettings({ access }));

/**
 * Requires a key with all of these scopes; without arguments, any valid key. The OpenAPI document
 * has them as `x-required-scopes` of the operation.
 */
export const Scopes = (...scopes: Scope[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    declareAccess(scopes),
    ApiSecurity('bearer', scopes),
    ApiProblemResponses(401, 403, 429),
  );

/** Requires no key. */
export const Public = (): MethodDecorator & ClassDecorator => declareAccess('public');

/**
 * Also accepts a short-lived token as `?access_token=`, for browsers' `EventSource`, which cannot
 * set headers.
 */
export const AllowAccessToken = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS_TOKEN_ALLOWED, true),
    RouteSettings({ acceptsAccessToken: true }),
  );

/** Injects the caller into a handler: `@Caller() caller: Caller`. */
export const Caller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CallerOfRoute => {
    const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!caller) throw new Error('a public route has no caller');
    return caller;
  },
);
export type Caller = CallerOfRoute;
