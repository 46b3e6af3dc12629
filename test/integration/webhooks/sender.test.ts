import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { createSender, ok, post, response, startReceiver } from './sender-harness.js';
import type { Responder, Receiver } from './sender-harness.js';

const KIB = 1024;

describe('HttpWebhookSender', () => {
  let sender: HttpWebhookSender;
  let receiver: Receiver | undefined;

  beforeEach(() => {
    sender = createSender();
  });

  afterEach(async () => {
    sender.close();
    await receiver?.close();
  });

  const receive = async (respond: Responder): Promise<string> => {
    receiver = await startReceiver(respond);
    return `http://127.0.0.1:${receiver.port}/hook?tenant=1`;
  };

  it('posts body and headers as given', async () => {
    const url = await receive(ok);
    const body = '{"name":"Zoë €","spaces":  1}';
    await post(sender, url, {
      body,
      headers: { 'content-type': 'application/json', 'webhook-id': 'evt_1' },
    });
    const [request] = receiver!.requests;
    expect(request).toMatchObject({ requestLine: 'POST /hook?tenant=1 HTTP/1.1', body });
    expect(request!.headers).toEqual({
      host: `127.0.0.1:${receiver!.port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'webhook-id': 'evt_1',
    });
  });

  it('returns everything about a success', async () => {
    const url = await receive((socket) =>
      socket.write(response('200 OK', 'thanks', ['X-Trace: 7', 'set-cookie: a', 'set-cookie: b'])),
    );
    const result = await post(sender, url);
    expect(result).toEqual({
      statusCode: 200,
      errorClass: null,
      error: null,
      errorDetail: null,
      responseHeaders: { 'content-length': '6', 'x-trace': '7', 'set-cookie': ['a', 'b'] },
      responseBody: 'thanks',
      resolvedAddress: '127.0.0.1',
      durationMs: expect.any(Number),
      timings: {
        dns: null,
        connect: expect.any(Number),
        tls: null,
        firstByte: expect.any(Number),
        total: expect.any(Number),
      },
    });
    expect(Number.isInteger(result.durationMs)).toBe(true);
  });

  it.each([200, 201, 202, 204, 299])('treats %i as success', async (status) => {
    const url = await receive((socket) => socket.write(response(`${status} X`)));
    expect(await post(sender, url)).toMatchObject({ statusCode: status, errorClass: null });
  });

  it.each([300, 301, 302, 303, 304, 307, 308, 400, 401, 404, 410, 429, 500, 503, 599, 999])(
    'treats %i as failure, and follows no redirect',
    async (status) => {
      const url = await receive((socket) =>
        socket.write(response(`${status} X`, '', [`location: ${url}`])),
      );
      const result = await post(sender, url);
      expect(result).toMatchObject({
        statusCode: status,
        errorClass: 'http_error',
        error: expect.stringContaining(`HTTP ${status}`),
      });
      expect(receiver!.requests).toHaveLength(1);
    },
  );

  it.each([204, 304])('treats %i with a length as a response without a body', async (status) => {
    const url = await receive((socket) =>
      socket.write(`HTTP/1.1 ${status} X\r\ncontent-length: 5\r\n\r\n`),
    );
    for (let i = 1; i <= 2; i++) {
      expect(await post(sender, url)).toMatchObject({ statusCode: status, responseBody: '' });
      // What follows on such a connection may not be a response.
      expect(receiver!.sockets).toHaveLength(i);
    }
  });

  it('returns Retry-After and other headers to the caller', async () => {
    const url = await receive((socket) =>
      socket.write(response('429 X', 'slow', ['Retry-After: 120'])),
    );
    expect(await post(sender, url)).toMatchObject({
      responseHeaders: { 'retry-after': '120' },
      responseBody: 'slow',
    });
  });

  it.each<[string, Responder]>([
    [
      'in chunks',
      (socket) =>
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'),
    ],
    [
      'after early hints',
      (socket) =>
        socket.write(`HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${response('200 OK', 'ok')}`),
    ],
    [
      'after an unsolicited continue',
      (socket) => socket.write(`HTTP/1.1 100 Continue\r\n\r\n${response('200 OK', 'ok')}`),
    ],
    [
      'some time after a continue',
      (socket) =>
        socket.write('HTTP/1.1 100 Continue\r\n\r\n', () =>
          setImmediate(() => socket.write(response('200 OK', 'ok'))),
        ),
    ],
    ['by closing', (socket) => socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nok')],
    ['as HTTP/1.0', (socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nok')],
  ])('reads a response sent %s', async (_, respond) => {
    const url = await receive(respond);
    expect(await post(sender, url)).toMatchObject({ errorClass: null, responseBody: 'ok' });
  });

  describe('a body', () => {
    it.each([16 * KIB - 1, 16 * KIB])('of %i bytes is kept completely', async (bytes) => {
      const url = await receive((socket) => socket.write(response('200 OK', 'a'.repeat(bytes))));
      expect((await post(sender, url)).responseBody).toHaveLength(bytes);
    });

    it('of a gigabyte is truncated at 16 KiB, without reading or buffering the rest', async () => {
      const url = await receive(pourGigabyte);
      const before = process.memoryUsage().rss;
      const result = await post(sender, url);
      expect(result).toMatchObject({ statusCode: 200, errorClass: null });
      expect(result.responseBody).toHaveLength(16 * KIB);
      expect(result.durationMs).toBeLessThan(2_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(64 * KIB * KIB);
    });

    it('becomes text without U+0000, whatever its bytes', async () => {
      const bytes = Buffer.from([0x61, 0x00, 0xff, 0x62]);
      const url = await receive((socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\ncontent-encoding: gzip\r\n\r\n');
        socket.write(bytes);
      });
      expect((await post(sender, url)).responseBody).toBe('a\ufffd\ufffdb');
    });
  });

  it.each([
    ['a line break in a header', { headers: { 'x-a': 'b\r\nc: d' } }],
    ['a header determined by the connection', { headers: { 'transfer-encoding': 'chunked' } }],
    ['another host', { headers: { HOST: 'internal.example' } }],
    ['a wrong length', { headers: { 'content-length': '7' } }],
  ])('does not send %s', async (_, request) => {
    const url = await receive(ok);
    expect(await post(sender, url, request)).toMatchObject({ errorClass: 'invalid_request' });
    expect(receiver!.requests).toHaveLength(0);
  });
});

function pourGigabyte(socket: Parameters<Responder>[0]): void {
  const chunk = Buffer.alloc(KIB * KIB, 'a');
  let left = KIB;
  socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${KIB * KIB * KIB}\r\n\r\n`);
  const pour = (): void => {
    while (left-- > 0 && !socket.destroyed) if (!socket.write(chunk)) return;
  };
  socket.on('drain', pour);
  pour();
}
