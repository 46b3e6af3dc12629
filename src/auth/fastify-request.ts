import type { Caller } from './caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; undefined on public routes. */
    caller?: Caller;
  }
}
