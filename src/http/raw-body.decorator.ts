import type { onRequestHookHandler } from 'fastify';
import { RouteSettings } from './route-settings.decorator.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route accepts bytes of any type, which are not parsed. */
    readonly rawBody?: true;
  }
}

/**
 * For a route whose callers authenticate by a signature over the body: the body is left unparsed in
 * `request.rawBody`, whatever its type. Such a route ignores `Idempotency-Key`; its messages have
 * ids.
 */
export const RawBody = (): MethodDecorator => RouteSettings({ rawBody: true });

/**
 * Drops the `Content-Type`: another type than JSON, or a malformed one, would be rejected with 415
 * before the signature is verified.
 */
export const dropContentType: onRequestHookHandler = (request, _reply, done) => {
  delete request.headers['content-type'];
  done();
};
