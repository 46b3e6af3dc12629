import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { eventually } from '../../support/eventually.js';
import { createSender, ok, post, response, startReceiver } from './sender-harness.js';
import type { Answer, Receiver } from './sender-harness.js';

const hang: Answer = () => {};

describe('HttpWebhookSender and idle connections', () => {
  const receivers: Receiver[] = [];
  let sender: HttpWebhookSender | undefined;

  afterEach(async () => {
    sender?.close();
    await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
  });

  const receive = async (answer: Answer): Promise<[Receiver, string]> => {
    const receiver = await startReceiver(answer);
    receivers.push(receiver);
    return [receiver, `http://127.0.0.1:${receiver.port}/`];
  };

  describe('that the receiver closes while they are idle', () => {
    /** Answers the first request of each connection, and closes without a word when a second one comes. */
    const closing = (): Answer => {
      const served = new Set<Socket>();
      return (socket, request) => {
        if (served.has(socket)) socket.destroy();
        else ok(served.add(socket) && socket, request);
      };
    };

    it('cost no attempt: the request is sent once more on a new one', async () => {
      const [receiver, url] = await receive(closing());
      sender = createSender();
      await post(sender, url, { body: 'first' });
      expect(await post(sender, url, { body: 'second' })).toMatchObject({
        errorClass: null,
        timings: { connect: expect.any(Number) },
      });
      expect(receiver.requests.map(({ body }) => body)).toEqual(['first', 'second', 'second']);
      expect(receiver.sockets).toHaveLength(2);
    });

    it('are replaced exactly once', async () => {
      let answer: Answer = ok;
      const [receiver, url] = await receive((socket, request) => answer(socket, request));
      sender = createSender();
      await post(sender, url);
      answer = (socket) => void socket.destroy();
      expect(await post(sender, url)).toMatchObject({ errorClass: 'connection_reset' });
      expect(receiver.requests).toHaveLength(3);
    });

    it('are not replaced once a byte of the response has come', async () => {
      let answer: Answer = ok;
      const [receiver, url] = await receive((socket, request) => answer(socket, request));
      sender = createSender();
      await post(sender, url);
      answer = (socket) => void socket.end('HTTP/1.1 2');
      expect(await post(sender, url)).toMatchObject({ errorClass: 'connection_reset' });
      expect(receiver.requests).toHaveLength(2);
    });

    it('are not replaced when the time is over', async () => {
      let answer: Answer = ok;
      const [receiver, url] = await receive((socket, request) => answer(socket, request));
      sender = createSender();
      await post(sender, url);
      answer = hang;
      expect(await post(sender, url, { timeoutMs: 50 })).toMatchObject({ errorClass: 'timeout' });
      expect(receiver.requests).toHaveLength(2);
    });

    it('never serve a retry, which takes a new one in their place', async () => {
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

  it('are not kept for longer than the receiver says', async () => {
    const [receiver, url] = await receive((socket) =>
      socket.write(response('200 OK', '', ['keep-alive: timeout=1'])),
    );
    sender = createSender();
    await post(sender, url);
    await eventually(() => receiver.openSockets() === 0);
  });

  it('are closed when they are idle for too long', async () => {
    const [receiver, url] = await receive((socket) =>
      socket.write(response('200 OK', '', ['keep-alive: timeout=2'])),
    );
    sender = createSender();
    await post(sender, url);
    expect(receiver.openSockets()).toBe(1);
    await eventually(() => receiver.openSockets() === 0);
  });

  it('that say more than they were asked do not serve again', async () => {
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
