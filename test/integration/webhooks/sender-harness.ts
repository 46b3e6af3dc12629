import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsOptions, TLSSocket } from 'node:tls';
import { DestinationGuard, Resolver } from '../../../src/webhooks/destinations/index.js';
import { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import type {
  HttpWebhookSenderOptions,
  SendRequest,
  SendResult,
} from '../../../src/webhooks/sending/index.js';

interface Received {
  readonly requestLine: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Responds on the raw socket, so that a test can violate any rule of HTTP. */
export type Responder = (socket: Socket, request: Received) => void;

export interface Receiver {
  readonly port: number;
  readonly requests: Received[];
  readonly sockets: Socket[];
  openSockets(): number;
  close(): Promise<void>;
}

export const ok: Responder = (socket) => void socket.write(response('200 OK', 'ok'));

/** A complete response on a connection that stays open. */
export function response(status: string, body = '', headers: readonly string[] = []): string {
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return [`HTTP/1.1 ${status}`, length, ...headers, '', body].join('\r\n');
}

/** A receiver on 127.0.0.1, with TLS if a certificate is given. */
export async function startReceiver(respond: Responder, tls?: TlsOptions): Promise<Receiver> {
  const requests: Received[] = [];
  const sockets: Socket[] = [];
  const onSocket = (socket: Socket): void => {
    sockets.push(socket);
    socket.on('error', () => {});
    readRequests(socket, (request) => {
      requests.push(request);
      respond(socket, request);
    });
  };
  const server: Server = tls ? createTlsServer(tls, onSocket) : createTcpServer(onSocket);
  if (tls) server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    sockets,
    openSockets: () => sockets.filter((socket) => !socket.destroyed).length,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readRequests(socket: Socket, onRequest: (request: Received) => void): void {
  let buffered = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    buffered += chunk;
    for (;;) {
      const end = buffered.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [requestLine = '', ...lines] = buffered.slice(0, end).split('\r\n');
      const headers = Object.fromEntries(lines.map(headerOf));
      const length = Number(headers['content-length'] ?? 0);
      if (buffered.length < end + 4 + length) return;
      const body = Buffer.from(buffered.slice(end + 4, end + 4 + length), 'latin1').toString();
      buffered = buffered.slice(end + 4 + length);
      onRequest({ requestLine, headers, body });
    }
  });
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

/** DNS with prepared results: those of each name in turn, then the last one repeatedly. */
export class FakeResolver extends Resolver {
  readonly queries: string[] = [];

  constructor(private readonly results: Record<string, string[][]> = {}) {
    super();
  }

  resolve(hostname: string): Promise<readonly string[]> {
    this.queries.push(hostname);
    const results = this.results[hostname] ?? [];
    const addresses = results.length > 1 ? results.shift() : results[0];
    if (!addresses) {
      const error = new Error(`getaddrinfo ENOTFOUND ${hostname}`);
      return Promise.reject(Object.assign(error, { code: 'ENOTFOUND' }));
    }
    return Promise.resolve(addresses);
  }
}

interface SenderSetup extends HttpWebhookSenderOptions {
  readonly resolver?: Resolver;
  readonly allowedCidrs?: readonly string[];
}

export function createGuard({ resolver, allowedCidrs }: SenderSetup = {}): DestinationGuard {
  const rules = { allowHttp: true, allowedCidrs: allowedCidrs ?? ['127.0.0.0/8'] };
  return new DestinationGuard(resolver ?? new FakeResolver(), rules);
}

export function createSender(setup: SenderSetup = {}): HttpWebhookSender {
  return new HttpWebhookSender(createGuard(setup), setup);
}

/** Sends with defaults for what a test does not specify. */
export function post(
  sender: HttpWebhookSender,
  url: string,
  request: Partial<SendRequest> = {},
): Promise<SendResult> {
  return sender.send({ url, headers: {}, body: '{}', timeoutMs: 10_000, ...request });
}

/** The server name of a TLS client and whether it resumed a session, as seen by its receiver. */
export function tlsFacts(socket: Socket | undefined): { servername: unknown; resumed: boolean } {
  const tls = socket as TLSSocket & { servername?: unknown };
  return { servername: tls.servername, resumed: tls.isSessionReused() };
}
