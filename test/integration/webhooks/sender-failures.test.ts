import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { eventually } from '../../support/eventually.js';
import { createSender, ok, post, response, startReceiver } from './sender-harness.js';
import type { Responder, Receiver } from './sender-harness.js';

const KIB = 1024;

describe('HttpWebhookSender with failing receivers', () => {
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

  describe('a response whose headers take too long', () => {
    it.each<[string, Responder]>([
      ['never arrive', () => {}],
      [
        'arrive byte by byte',
        (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-header: aaaaaaaaaaaaaaaaaaaa'),
      ],
      [
        'follow endless interim responses',
        (socket) => drip(socket, 'HTTP/1.1 103 X\r\n\r\n'.repeat(50)),
      ],
    ])('is a timeout when they %s', async (_, respond) => {
      const url = await receive(respond);
      const result = await post(sender, url, { timeoutMs: 1_500 });
      expect(result).toMatchObject({ errorClass: 'timeout', statusCode: null });
      expect(result.errorDetail).toMatch(/1500 ms/);
      expect(result.durationMs).toBeLessThan(10_000);
    });
  });

  describe('a status in time is decisive even if its body', () => {
    it.each<[string, Responder, RegExp]>([
      [
        'stalls',
        (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'),
        /not complete/,
      ],
      [
        'arrives byte by byte',
        (socket) => drip(socket, 'a'.repeat(900), 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n'),
        /not complete/,
      ],
      [
        'never ends',
        (socket) =>
          drip(socket, '1\r\na\r\n', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'),
        /not complete/,
      ],
      [
        'is truncated',
        (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'),
        /closed/,
      ],
      [
        'is reset',
        (socket) =>
          socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nab', () =>
            socket.resetAndDestroy(),
          ),
        /closed|reset/,
      ],
      [
        'has a bad chunk',
        (socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
        /chunk/,
      ],
    ])('%s', async (_, respond, note) => {
      const url = await receive(respond);
      const result = await post(sender, url, { timeoutMs: 1_500 });
      expect(result).toMatchObject({ statusCode: 200, errorClass: null });
      expect(result.error).toMatch(/^incomplete response body: /);
      expect(result.error).toMatch(note);
      await eventually(() => receiver?.openSockets() === 0);
    });

    it('is incomplete, and keeps what arrived', async () => {
      const url = await receive((socket) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'),
      );
      expect(await post(sender, url)).toMatchObject({ responseBody: 'abc' });
    });

    it('of a failure is incomplete', async () => {
      const url = await receive((socket) =>
        socket.end('HTTP/1.1 503 X\r\nretry-after: 7\r\ncontent-length: 9\r\n\r\nabc'),
      );
      expect(await post(sender, url)).toMatchObject({
        statusCode: 503,
        errorClass: 'http_error',
        error: expect.stringMatching(
          /HTTP 503 \(Service Unavailable\); incomplete response body: /,
        ),
        responseHeaders: { 'retry-after': '7' },
      });
    });

    it('stalls for longer than a short limit of its own', async () => {
      const url = await receive((socket) =>
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'),
      );
      const result = await post(sender, url, { timeoutMs: 60_000 });
      expect(result).toMatchObject({ errorClass: null });
      expect(result.durationMs).toBeLessThan(30_000);
    });
  });

  describe('a receiver that closes the connection', () => {
    it.each<[string, Responder]>([
      ['closes before the response', (socket) => socket.end()],
      ['resets before the response', (socket) => void socket.resetAndDestroy()],
      ['closes within the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nx-h')],
      ['closes after a continue', (socket) => socket.end('HTTP/1.1 100 Continue\r\n\r\n')],
    ])('is connection_reset when it %s', async (_, respond) => {
      const url = await receive(respond);
      expect(await post(sender, url)).toMatchObject({ errorClass: 'connection_reset' });
      expect(receiver?.requests).toHaveLength(1);
    });

    it('is connection_refused when nothing listens', async () => {
      const url = await receive(ok);
      await receiver!.close();
      expect(await post(sender, url)).toMatchObject({
        statusCode: null,
        errorClass: 'connection_refused',
        responseHeaders: null,
        responseBody: null,
        resolvedAddress: '127.0.0.1',
      });
    });
  });

  describe('an invalid response', () => {
    it.each<[string, string]>([
      ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
      ['headers of more than 16 KiB', response('200 OK', '', [`x-long: ${'a'.repeat(17 * KIB)}`])],
      [
        'an unsolicited upgrade',
        'HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
      ],
      ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
      ['endless interim responses', 'HTTP/1.1 103 X\r\n\r\n'.repeat(200)],
    ])('is protocol_error when it is %s', async (_, respond) => {
      const url = await receive((socket) => socket.write(respond));
      expect(await post(sender, url, { timeoutMs: 10_000 })).toMatchObject({
        errorClass: 'protocol_error',
      });
    });
  });
});

function drip(socket: Parameters<Responder>[0], text: string, first = ''): void {
  socket.write(first);
  let sent = 0;
  const timer = setInterval(() => socket.write(text[sent++ % text.length] ?? ''), 10);
  socket.on('close', () => clearInterval(timer));
}
