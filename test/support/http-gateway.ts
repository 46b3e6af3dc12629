import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP proxy on 127.0.0.1 that keeps its port while its target restarts. */
export interface HttpGateway {
  readonly url: string;
  /** The statuses of its responses so far. */
  readonly statuses: readonly number[];
  /** Forwards requests to this address; undefined: answers 502, as proxies do without a target. */
  forwardTo(target: string | undefined): void;
  /** Stops forwarding on open connections without closing them, as if the network had gone. */
  silence(): void;
  /** Closes the open connections. */
  sever(): void;
  close(): Promise<void>;
}

export async function startHttpGateway(target: string): Promise<HttpGateway> {
  let current: string | undefined = target;
  const statuses: number[] = [];
  const open = new Set<{ readonly upstream: IncomingMessage; readonly response: ServerResponse }>();

  const server = createServer((incoming, response) => {
    response.on('finish', () => statuses.push(response.statusCode));
    if (current === undefined) return respondWith502(response);
    const { method, headers, url } = incoming;
    const outgoing = request(`${current}${url}`, { method, headers, agent: false }, (upstream) => {
      const connection = { upstream, response };
      open.add(connection);
      response.writeHead(upstream.statusCode ?? 502, upstream.headers);
      response.flushHeaders();
      upstream.pipe(response);
      upstream.on('error', () => response.destroy());
      response.on('close', () => {
        open.delete(connection);
        outgoing.destroy();
      });
    });
    outgoing.on('error', () => {
      if (response.headersSent) response.destroy();
      else respondWith502(response);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statuses,
    forwardTo: (next) => (current = next),
    silence: () => {
      for (const { upstream, response } of open) {
        upstream.unpipe(response);
        upstream.removeAllListeners('error').on('error', () => undefined);
        upstream.resume();
      }
    },
    sever: () => {
      for (const { response } of open) response.destroy();
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function respondWith502(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
}
