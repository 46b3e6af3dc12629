import type { onRequestHookHandler } from 'fastify';
import { RouteSettings } from './route-settings.decorator.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes bytes of any type, and nothing is made of them before it does. */
    readonly rawBody?: true;
  }
}

/**
 * For a route whose callers prove themselves by a signature over the body: it is left in `request.rawBody`, of
 * whatever type. Such a route takes no Idempotency-Key; its messages have ids of their own.
 */
export const RawBody = (): MethodDecorator => RouteSettings({ rawBody: true });

/** What says that it is no JSON, or is no media type at all, would be answered 415 before the signature was looked at. */
export const forgetContentType: onRequestHookHandler = (request, _reply, done) => {
  delete request.headers['content-type'];
  done();
};
