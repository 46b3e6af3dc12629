import type { Server as HttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

/**
 * Listeners of one HTTP server on further addresses, for a host name that has several: `localhost`
 * is 127.0.0.1 and ::1. They pass their connections to the server, whose limits, timeouts and error
 * handling therefore apply to all of them. Fastify would create a second server with none of these.
 */
export class ExtraListeners {
  private readonly listeners: Server[] = [];

  constructor(private readonly server: HttpServer) {}

  /**
   * Listens on the address, at the port of the server. An address that cannot be bound is skipped.
   */
  async listen(host: string): Promise<void> {
    const { port } = this.server.address() as AddressInfo;
    // The options are those with which Node creates an HTTP server's own listener.
    const listener = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      this.server.emit('connection', socket),
    );
    const isBound = await new Promise<boolean>((resolve) => {
      listener.once('error', () => resolve(false));
      listener.listen({ host, port }, () => resolve(true));
    });
    if (!isBound) return;
    // Errors of the listener, such as a lack of file descriptors, are handled as the server's own.
    listener.removeAllListeners('error');
    listener.on('error', (error) => this.server.emit('error', error));
    this.listeners.push(listener);
  }

  /** Accepts no further connections. Resolves once all connections have ended. */
  async close(): Promise<void> {
    await Promise.all(
      this.listeners.map((listener) => new Promise((resolve) => listener.close(resolve))),
    );
  }
}
