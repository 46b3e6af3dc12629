import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a receiver of webhooks got it. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Byte for byte: signatures are over this. */
  readonly rawBody: Buffer;
  /** The body as JSON. */
  // oxlint-disable-next-line no-explicit-any -- a test looks into bodies of every shape
  readonly json: any;
}

type Answer = (request: ReceivedRequest, response: ServerResponse) => void;

export interface Receiver {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** What it answers from now on; 200 at first. */
  answerWith(answer: number | Answer): void;
  close(): Promise<void>;
}

/** A partner's endpoint: real HTTP on 127.0.0.1, remembering every request. */
export async function startReceiver(): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  let answer: Answer = (_, response) => response.writeHead(200).end();
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const rawBody = Buffer.concat(chunks);
      const request = {
        path: message.url ?? '',
        headers: message.headers,
        rawBody,
        json: parsed(rawBody),
      };
      requests.push(request);
      answer(request, response);
    });
  });
  // Longer than any test pauses: a connection that was kept must still be there.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answerWith: (next) => {
      answer = typeof next === 'number' ? (_, response) => response.writeHead(next).end() : next;
    },
    close: () => closeServer(server),
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
