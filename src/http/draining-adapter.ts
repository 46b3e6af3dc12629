import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../common/index.js';

/** Requests that are still under way this long after the server began to close are cut. */
const PATIENCE_MS = 2_500;
const RETRY = { headers: { 'retry-after': '1' } };

/**
 * Nest's adapter, without the body parsers that Nest would add (ours are set), and with an end: from the first moment of
 * a shutdown nothing new is taken on, what is under way finishes, and what does not finish in time is cut.
 */
export class DrainingAdapter extends FastifyAdapter {
  private draining = false;

  constructor(private readonly fastify: FastifyInstance) {
    // Nest's type for a Fastify instance differs from Fastify's own in names only.
    super(fastify as never);
    fastify.addHook('onRequest', (_request, reply, done) => {
      if (!this.draining) return done();
      reply.header('connection', 'close');
      done(new Unavailable('shutting_down', 'This process is stopping. Try again.', RETRY));
    });
    // Closing ends the connections that are idle by then, and waits for those that become so only now.
    fastify.addHook('onResponse', (_request, _reply, done) => {
      if (this.draining) setImmediate(() => fastify.server.closeIdleConnections());
      done();
    });
  }

  override registerParserMiddleware(): void {}

  override beforeClose(): void {
    super.beforeClose();
    this.draining = true;
  }

  override async close(): Promise<void> {
    const cut = setTimeout(() => this.fastify.server.closeAllConnections(), PATIENCE_MS);
    await super.close().finally(() => clearTimeout(cut));
  }
}
