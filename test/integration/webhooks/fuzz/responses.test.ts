import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ResponseBody } from '../../../../src/webhooks/sending/response-body.js';
import { ResponseParser } from '../../../../src/webhooks/sending/http1/response-parser.js';

jest.setTimeout(600_000);

interface Read {
  readonly status: number;
  readonly body: string;
  /** Whether the whole body was received. */
  readonly isWhole: boolean;
}

const REASONS = ['OK', '', 'Very Fine', 'é'];
const header = fc.constantFrom(
  'x-a: b',
  'X-A:b',
  'set-cookie: a=b',
  'date: Thu, 26 Nov 2026 18:00:00 GMT',
  'x-empty:',
  'x-tab:\ta\tb',
  'x-latin: \xe9',
  'connection: close',
  'connection: keep-alive',
  'bad name: x',
  'bad-value: a\0b',
  ': x',
  'no colon',
);
const text = fc.constantFrom('', 'ok', '{"a":1}', '\0\xff', 'a'.repeat(3_000));
const hex = (body: string): string => body.length.toString(16);

/** The end of the header section and a body, in a framing that is right, nearly right or wrong. */
const framed = text.chain((body) =>
  fc.constantFrom(
    `content-length: ${body.length}\r\n\r\n${body}`,
    `content-length: ${body.length}\r\ncontent-length: ${body.length + 1}\r\n\r\n${body}`,
    `content-length: ${body.length + 3}\r\n\r\n${body}`,
    `content-length: x\r\n\r\n${body}`,
    `transfer-encoding: chunked\r\n\r\n${body && `${hex(body)}\r\n${body}\r\n`}0\r\n\r\n`,
    `transfer-encoding: chunked\r\n\r\n${body && `${hex(body)};a=b\r\n${body}\r\n`}0\r\nx-t: y\r\n\r\n`,
    `transfer-encoding: chunked\r\n\r\n${body && `${hex(body)}\r\n${body}\r\n`}`,
    `transfer-encoding: chunked\r\n\r\nzz\r\n${body}`,
    `\r\n${body}`,
    `x-last: y\r\n\r\n${body}`,
  ),
);

const response = fc
  .record({
    interim: fc.constantFrom(
      '',
      'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n',
      'HTTP/1.1 102 X\r\n\r\n',
    ),
    version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/3.0', 'ICY'),
    status: fc.constantFrom(200, 201, 204, 301, 304, 404, 410, 429, 500, 999),
    reason: fc.constantFrom(...REASONS),
    headers: fc.array(
      fc.oneof(
        { weight: 8, arbitrary: header.filter((line) => /^[a-z-]+:[^\0]*$/i.test(line)) },
        { weight: 1, arbitrary: header },
      ),
      { maxLength: 4 },
    ),
    framed,
  })
  .map(({ interim, version, status, reason, headers, framed }) =>
    Buffer.from(
      `${interim}${version} ${status} ${reason}\r\n${headers.map((line) => `${line}\r\n`).join('')}${framed}`,
      'latin1',
    ),
  );

/** The sizes of the pieces in which the bytes arrive, repeated. */
const pieces = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });

describe('responses, parsed by Tidings and by Node.js', () => {
  let server: Server;
  let bytes = Buffer.alloc(0);

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(bytes));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Parses with `node:http`; null if it rejects the response. */
  const byNode = (): Promise<Read | null> =>
    new Promise((resolve) => {
      const { port } = server.address() as AddressInfo;
      const sent = request({ port, host: '127.0.0.1', method: 'POST', agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        const end = (isWhole: boolean): void =>
          resolve({
            status: answer.statusCode ?? 0,
            body: keptOf(Buffer.concat(chunks)),
            isWhole,
          });
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => end(answer.complete));
        answer.on('error', () => end(false));
      });
      sent.on('error', () => resolve(null));
      sent.end('{}');
    });

  it('are the same, whatever pieces they arrive in', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(response, pieces, async (whole, sizes) => {
        bytes = whole;
        const theirs = await byNode();
        const ours = byOurs(whole, sizes);
        seen.add(ours === null ? 'refused' : ours.isWhole ? 'whole' : 'incomplete');
        // A 204 or 304 has no body, whatever its headers say (RFC 9112 §6.3); Node.js rejects some
        // of them.
        if (ours?.status === 204 || ours?.status === 304) {
          expect([ours.status, null]).toContain(theirs && theirs.status);
          expect(ours).toMatchObject({ body: '', isWhole: true });
        } else if (ours && !ours.isWhole && (theirs === null || !theirs.isWhole)) {
          // A status counts however its body ends; Node.js may drop it together with a bad body.
          expect([ours.status, null]).toContain(theirs && theirs.status);
        } else expect(ours).toEqual(theirs);
      }),
      { numRuns: 1_500 },
    );
    expect([...seen].sort()).toEqual(['incomplete', 'refused', 'whole']);
  });
});

function byOurs(whole: Buffer, sizes: readonly number[]): Read | null {
  const parser = new ResponseParser();
  let failed = false;
  try {
    for (let at = 0, turn = 0; at < whole.length && !parser.isComplete; turn++) {
      const end = at + (sizes[turn % sizes.length] ?? 1);
      parser.push(whole.subarray(at, end));
      at = end;
    }
    parser.end();
  } catch {
    failed = true;
  }
  if (!parser.head) return null;
  return {
    status: parser.head.statusCode,
    body: parser.body.text(),
    isWhole: parser.isComplete && !failed,
  };
}

function keptOf(bytes: Buffer): string {
  const body = new ResponseBody();
  body.push(bytes);
  return body.text();
}
