import type { RequestContext } from '../common/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The id of the caller's API key; null when nobody is known to be asking. */
    keyId: string | null;
    /** What the request's work runs in. */
    work: RequestContext;
    /** The body as it came, for signatures; undefined without one. */
    rawBody: Buffer | undefined;
  }
}
