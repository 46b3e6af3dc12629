import type { Caller } from './caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; undefined without a valid key or token. */
    caller?: Caller;
  }
}
