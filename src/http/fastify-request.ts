import type { RequestContext } from '../common/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The id of the API key that was accepted; null before the guard ran and on public routes. */
    keyId: string | null;
    /** What the request's work runs in. */
    work: RequestContext;
    /** The body as it came, for signatures; undefined without one. */
    rawBody: Buffer | undefined;
  }
}
