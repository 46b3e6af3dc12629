import type { onRequestHookHandler, RouteOptions } from 'fastify';
import { pathOf } from '../request-head.js';
import { MethodNotAllowed, RouteNotFound } from '../routing.errors.js';

/** The routes of a process without the role `api`. */
const OPERATIONS = /^\/health\//;

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Knows the methods of each path, to tell 405 from 404. Used only when no route matches. */
export class AllowedMethods {
  private readonly routes: Route[] = [];

  /** For Fastify's `onRoute`. */
  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const literal = (segment: string): string => segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const segments = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : literal(part)));
    this.routes.push({ pattern: new RegExp(`^${segments.join('/')}$`), methods: [method].flat() });
  }

  /** The methods of the path, sorted; empty when there is no such path. */
  of(path: string): readonly string[] {
    const matching = this.routes.filter((route) => route.pattern.test(path));
    return [...new Set(matching.flatMap((route) => route.methods))].sort();
  }
}

/**
 * Rejects requests without a route before anything else: 405 if the path has other methods, else
 * 404.
 */
export function rejectUnrouted(methods: AllowedMethods): onRequestHookHandler {
  return (request, _reply, done) => {
    if (!request.is404) return done();
    const allowed = methods.of(pathOf(request));
    done(allowed.length > 0 ? new MethodNotAllowed(allowed) : new RouteNotFound());
  };
}

/** Rejects everything except health checks. */
export const rejectAllButOperations: onRequestHookHandler = (request, _reply, done) => {
  if (OPERATIONS.test(pathOf(request))) done();
  else done(new RouteNotFound());
};
