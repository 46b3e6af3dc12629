import type { RequestContext } from '../common/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The id of the caller's API key; null for an unknown caller. */
    keyId: string | null;
    /** The context in which the request runs. */
    work: RequestContext;
    /** The body as received, for signatures; undefined without one. */
    rawBody: Buffer | undefined;
    /** The start of links to the API; see `HttpConfig`. */
    linkBase: string;
  }
}
