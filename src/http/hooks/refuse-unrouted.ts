import type { onRequestHookHandler } from 'fastify';
import { pathOf } from '../request-path.js';
import { MethodNotAllowed, RouteNotFound } from '../routing.errors.js';
import type { AllowedMethods } from './allowed-methods.js';

/** What a process answers that does not have the role `api`. */
const OPERATIONS = /^\/(health\/|metrics$)/;

/** Refuses what no route takes, before anything else is made of it: 405 when the path has other methods, else 404. */
export function refuseUnrouted(methods: AllowedMethods): onRequestHookHandler {
  return (request, _reply, done) => {
    if (!request.is404) return done();
    const allowed = methods.of(pathOf(request));
    done(allowed.length > 0 ? new MethodNotAllowed(allowed) : new RouteNotFound());
  };
}

/** Refuses everything but health and metrics. */
export const refuseAllButOperations: onRequestHookHandler = (request, _reply, done) => {
  if (OPERATIONS.test(pathOf(request))) done();
  else done(new RouteNotFound());
};
