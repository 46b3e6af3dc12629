import type { Caller } from './caller.js';
import type { RouteAccess } from './route-access.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route; undefined: no route of a controller, or one that the guard alone knows. */
    readonly access?: RouteAccess;
    /** The route takes `?access_token=` in place of the header. */
    readonly takesAccessToken?: true;
  }
  interface FastifyRequest {
    /** Who is asking; undefined without a valid key or token. */
    caller?: Caller;
  }
}
