import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { eventually } from '../../support/eventually.js';
import { createSender, ok, post, response, startReceiver } from './sender-harness.js';
import type { Responder, Receiver } from './sender-harness.js';

const hang: Responder = () => {};
/** What servers send on an idle connection that they close (RFC 9110 §15.5.9). */
const TIMED_OUT = response('408 Request Timeout', 'idle', ['connection: close']);

describe('HttpWebhookSender with idle connections', () => {
  const receivers: Receiver[] = [];
  let sender: HttpWebhookSender | undefined;

  afterEach(async () => {
    sender?.close();
    await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
  });

  const receive = async (respond: Responder): Promise<[Receiver, string]> => {
    const receiver = await startReceiver(respond);
    receivers.push(receiver);
    return [receiver, `http://127.0.0.1:${receiver.port}/`];
  };

  describe('that the receiver closes while they are idle', () => {
    /**
     * Responds to the first request of each connection, and gives the connection up at the second.
     */
    const closing = (giveUp: (socket: Socket) => void): Responder => {
      const served = new Set<Socket>();
      return (socket, request) => {
        if (served.has(socket)) return giveUp(socket);
        served.add(socket);
        ok(socket, request);
      };
    };

    it.each<[string, (socket: Socket) => void]>([
      ['without a response', (socket) => socket.destroy()],
      ['with a 408', (socket) => socket.end(TIMED_OUT)],
      ['with a 408 whose body never ends', (socket) => socket.write(TIMED_OUT.slice(0, -1))],
      [
        'with a 408 whose body is malformed',
        (socket) => socket.write('HTTP/1.1 408 X\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
      ],
    ])('%s cost no attempt: the request is sent again on a new one', async (_, giveUp) => {
      const [receiver, url] = await receive(closing(giveUp));
      sender = createSender();
      await post(sender, url, { body: 'first' });
      expect(await post(sender, url, { body: 'second' })).toMatchObject({
        statusCode: 200,
        errorClass: null,
        error: null,
        responseBody: 'ok',
        timings: { connect: expect.any(Number) },
      });
      expect(receiver.requests.map(({ body }) => body)).toEqual(['first', 'second', 'second']);
      expect(receiver.sockets).toHaveLength(2);
    });

    it.each<[string, Responder, object]>([
      ['without a response', (socket) => socket.destroy(), { errorClass: 'connection_reset' }],
      [
        'with a 408',
        (socket) => socket.end(TIMED_OUT),
        { error: 'the receiver responded with HTTP 408 (Request Timeout)', responseBody: 'idle' },
      ],
    ])('%s are replaced exactly once', async (_, close, result) => {
      let respond: Responder = ok;
      const [receiver, url] = await receive((socket, request) => respond(socket, request));
      sender = createSender();
      await post(sender, url);
      respond = close;
      expect(await post(sender, url)).toMatchObject(result);
      expect(receiver.requests).toHaveLength(3);
    });

    it('with a 408 are replaced within the time limit of the attempt', async () => {
      let respond: Responder = ok;
      const [receiver, url] = await receive((socket, request) => respond(socket, request));
      sender = createSender();
      await post(sender, url);
      respond = (socket) => {
        respond = hang;
        socket.end(TIMED_OUT);
      };
      expect(await post(sender, url, { timeoutMs: 200 })).toMatchObject({
        statusCode: null,
        errorClass: 'timeout',
        error: expect.stringMatching(/200 ms/),
      });
      expect(receiver.requests).toHaveLength(3);
    });

    it('are not replaced after a 408 on a new connection', async () => {
      const [receiver, url] = await receive((socket) => socket.end(TIMED_OUT));
      sender = createSender();
      expect(await post(sender, url)).toMatchObject({ statusCode: 408, errorClass: 'http_error' });
      expect(receiver.requests).toHaveLength(1);
    });

    it('are not replaced after the first byte of another response', async () => {
      let respond: Responder = ok;
      const [receiver, url] = await receive((socket, request) => respond(socket, request));
      sender = createSender();
      await post(sender, url);
      respond = (socket) => void socket.end('HTTP/1.1 2');
      expect(await post(sender, url)).toMatchObject({ errorClass: 'connection_reset' });
      expect(receiver.requests).toHaveLength(2);
    });

    it('are not replaced after the time limit', async () => {
      let respond: Responder = ok;
      const [receiver, url] = await receive((socket, request) => respond(socket, request));
      sender = createSender();
      await post(sender, url);
      respond = hang;
      expect(await post(sender, url, { timeoutMs: 50 })).toMatchObject({ errorClass: 'timeout' });
      expect(receiver.requests).toHaveLength(2);
    });

    it('never serve a retry, which opens a new one instead', async () => {
      const [receiver, url] = await receive(ok);
      sender = createSender({ connectionsPerOrigin: 1 });
      await post(sender, url);
      const idleSince = performance.now();
      await eventually(() => performance.now() - idleSince > 150);
      expect(await post(sender, url, { isRetry: true })).toMatchObject({ errorClass: null });
      expect(receiver.sockets).toHaveLength(2);
      await eventually(() => receiver.openSockets() === 1);
    });
  });

  it('are not kept longer than the receiver specifies', async () => {
    const [receiver, url] = await receive((socket) =>
      socket.write(response('200 OK', '', ['keep-alive: timeout=1'])),
    );
    sender = createSender();
    await post(sender, url);
    await eventually(() => receiver.openSockets() === 0);
  });

  it('are closed after they have been idle for too long', async () => {
    const [receiver, url] = await receive((socket) =>
      socket.write(response('200 OK', '', ['keep-alive: timeout=2'])),
    );
    sender = createSender();
    await post(sender, url);
    expect(receiver.openSockets()).toBe(1);
    await eventually(() => receiver.openSockets() === 0);
  });

  it('that receive data without a request are not reused', async () => {
    const [receiver, url] = await receive((socket) =>
      socket.write(`${response('200 OK', 'ok')}HTTP/1.1 200 OK\r\n\r\n`),
    );
    sender = createSender();
    for (let i = 1; i <= 2; i++) {
      expect(await post(sender, url)).toMatchObject({ errorClass: null, responseBody: 'ok' });
      expect(receiver.sockets).toHaveLength(i);
    }
  });
});
