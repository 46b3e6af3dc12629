import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What the proxy does. `forward` passes bytes on. `swallow` acknowledges and drops them in both
 * directions, as a proxy whose host has vanished. `refuse` closes connections.
 */
export type ProxyMode = 'forward' | 'swallow' | 'refuse';

export interface TcpProxy {
  readonly port: number;
  /** Connections accepted so far, refused ones included. */
  readonly accepted: number;
  /** The number of connected clients. */
  readonly open: number;
  /** Changes the mode for new and open connections. */
  become(mode: ProxyMode): void;
  /** Switches the open connections to `swallow`; new ones are not affected. */
  silence(): void;
  close(): Promise<void>;
}

/** A TCP proxy on 127.0.0.1 that can fall silent without closing anything. */
export async function startTcpProxy(target: {
  readonly host: string;
  readonly port: number;
}): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const clients = new Set<Socket>();
  const silent = new Set<Socket>();
  let mode: ProxyMode = 'forward';
  let accepted = 0;

  const keep = (socket: Socket, among: Set<Socket>): void => {
    socket.setNoDelay(true);
    sockets.add(socket);
    among.add(socket);
    // Resets are expected.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      among.delete(socket);
    });
  };
  const pipe = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => {
      if (mode === 'forward' && !silent.has(from)) to.write(chunk);
    });
    from.on('close', () => {
      if (mode !== 'swallow' && !silent.has(from)) to.destroy();
    });
  };

  const server = createServer((client) => {
    accepted += 1;
    if (mode === 'refuse') {
      client.on('error', () => undefined);
      client.destroy();
      return;
    }
    const upstream = connect(target);
    keep(client, clients);
    keep(upstream, new Set());
    pipe(client, upstream);
    pipe(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get accepted() {
      return accepted;
    },
    get open() {
      return clients.size;
    },
    become(next) {
      mode = next;
      if (mode === 'refuse') for (const socket of sockets) socket.destroy();
    },
    silence() {
      for (const socket of sockets) silent.add(socket);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
