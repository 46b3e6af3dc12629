import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as received by a webhook receiver. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The bytes that the signature covers. */
  readonly rawBody: Buffer;
  /** The body as JSON. */
  // oxlint-disable-next-line no-explicit-any -- tests inspect bodies of every shape
  readonly json: any;
}

type Answer = (request: ReceivedRequest, response: ServerResponse) => void;

export interface Receiver {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** Sets the response to later requests; initially 200. */
  answerWith(answer: number | Answer): void;
  close(): Promise<void>;
}

/** A partner's endpoint: a real HTTP server on 127.0.0.1 that records every request. */
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
  // Longer than any pause of a test: a kept-alive connection must still be open.
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
