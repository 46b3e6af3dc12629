import { lookup } from 'node:dns/promises';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../common/index.js';
import { ExtraListeners } from './connections/extra-listeners.js';
import { httpProblems } from './problems/http.problems.js';

/** Requests that are still running this long after the start of the shutdown are cut off. */
const GRACE_MS = 2_500;
const RETRY = { headers: { 'retry-after': '1' } };

/**
 * Nest's adapter without the body parsers that Nest would add (ours are installed), and with a
 * graceful shutdown: from its first moment new requests are rejected, running ones finish, and
 * those that do not finish in time are cut off.
 */
export class DrainingAdapter extends FastifyAdapter {
  private draining = false;
  private readonly extraListeners: ExtraListeners;

  constructor(private readonly fastify: FastifyInstance) {
    // Nest's type of a Fastify instance differs from Fastify's own in names only.
    super(fastify as never);
    this.extraListeners = new ExtraListeners(fastify.server);
    fastify.addHook('onRequest', (_request, reply, done) => {
      if (!this.draining) return done();
      reply.header('connection', 'close');
      done(
        new Unavailable(
          httpProblems.shutting_down,
          'The process is stopping. Retry the request.',
          RETRY,
        ),
      );
    });
    // Closing ends the connections that are idle then; this ends those that become idle later.
    fastify.addHook('onResponse', (_request, _reply, done) => {
      if (this.draining) setImmediate(() => fastify.server.closeIdleConnections());
      done();
    });
  }

  override registerParserMiddleware(): void {}

  /** Listens on a further address, with the limits and the shutdown of the first. */
  async listenAlsoOn(host: string): Promise<void> {
    await this.extraListeners.listen(host);
  }

  override beforeClose(): void {
    super.beforeClose();
    this.draining = true;
  }

  override async close(): Promise<void> {
    const cut = setTimeout(() => this.fastify.server.closeAllConnections(), GRACE_MS);
    const closed = Promise.all([super.close(), this.extraListeners.close()]);
    await closed.finally(() => clearTimeout(cut));
  }
}

/**
 * Starts the server: for `localhost` on all its addresses, of which the system need not have all.
 */
export async function listen(
  app: NestFastifyApplication,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<void> {
  const found = host === 'localhost' ? await lookup(host, { all: true }) : [];
  const [first = host, ...others] = found.map(({ address }) => address);
  await app.listen(port, first);
  const adapter = app.getHttpAdapter();
  if (!(adapter instanceof DrainingAdapter)) return;
  for (const other of others) await adapter.listenAlsoOn(other);
}
