import { RouteSettings } from '../route-settings.decorator.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How a POST honours an Idempotency-Key; absent: in one transaction with what the handler changes. */
    readonly idempotency?: 'outside';
  }
}

/**
 * For a POST whose handler waits for the network: no transaction is held around the handler, and its answer is kept in
 * a small transaction afterwards. A crash between the two makes a repeat run the handler again.
 */
export const IdempotentOutside = (): MethodDecorator => RouteSettings({ idempotency: 'outside' });
