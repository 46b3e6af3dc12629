import { createConnection, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * How a connection falls silent. `swallow`: bytes are acknowledged, but not forwarded in either
 * direction. `sever`: the server's side is closed while the client's side stays open.
 */
export type Silence = 'swallow' | 'sever';

export interface SilentProxy {
  /** The database's URL, through the proxy. */
  readonly url: string;
  /** The application name of each connection that is forwarded. */
  names(): string[];
  /** Silences the open connections with a chosen application name; later ones are forwarded. */
  silence(chosen: (name: string) => boolean, how: Silence): number;
  /** Sets whether new connections are accepted and then ignored. */
  ignoreNew(isIgnored: boolean): void;
  close(): Promise<void>;
}

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  name: string;
  isSilent: boolean;
}

/** A TCP proxy for PostgreSQL that can stop forwarding without closing a client's connection. */
export async function startSilentProxy(databaseUrl: string): Promise<SilentProxy> {
  const target = new URL(databaseUrl);
  const links = new Set<Link>();
  const ignored = new Set<Socket>();
  let ignoresNew = false;

  // Half-open: a client that closes its side gets no response to that either.
  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => undefined);
    if (ignoresNew) {
      ignored.add(client.resume());
      return;
    }
    const server = createConnection(Number(target.port), target.hostname);
    const link: Link = { client, server, name: '', isSilent: false };
    links.add(link);
    forward(link);
  });

  function forward(link: Link): void {
    const { client, server } = link;
    client.on('data', (bytes: Buffer) => {
      link.name ||= applicationName(bytes);
      if (!link.isSilent) server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      if (!link.isSilent) client.write(bytes);
    });
    server.on('error', () => undefined);
    server.on('close', () => {
      if (!link.isSilent) end(link);
    });
    client.on('end', () => {
      if (!link.isSilent) end(link);
    });
    client.on('close', () => {
      if (!link.isSilent) end(link);
    });
  }

  function end(link: Link): void {
    links.delete(link);
    link.client.destroy();
    link.server.end();
  }

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: url.href,
    names: () => [...links].filter(({ isSilent }) => !isSilent).map(({ name }) => name),
    silence: (chosen, how) => {
      const found = [...links].filter(({ name, isSilent }) => !isSilent && chosen(name));
      for (const link of found) {
        link.isSilent = true;
        if (how === 'sever') link.server.destroy();
      }
      return found.length;
    },
    ignoreNew: (isIgnored) => {
      ignoresNew = isIgnored;
    },
    close: async () => {
      for (const { client, server } of links) {
        client.destroy();
        server.destroy();
      }
      for (const client of ignored) client.destroy();
      await new Promise<void>((resolve) => proxy.close(() => resolve()));
    },
  };
}

/** Parses the startup packet: a length, a version, then zero-terminated names and values. */
function applicationName(startup: Buffer): string {
  const fields = startup.subarray(8).toString().split('\0');
  return fields[fields.indexOf('application_name') + 1] ?? '';
}
