import { RouteSettings } from './route-settings.decorator.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route accepts unknown query parameters. */
    readonly anyQuery?: true;
  }
}

/** For a page: its URL may have parameters that others add, such as campaign names. */
export const AnyQuery = (): MethodDecorator => RouteSettings({ anyQuery: true });
