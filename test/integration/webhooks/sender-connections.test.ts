import { connect, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { eventually } from '../../support/eventually.js';
import { createSender, FakeResolver, ok, post, response, startReceiver } from './sender-harness.js';
import type { Responder, Receiver } from './sender-harness.js';

const hang: Responder = () => {};

describe('HttpWebhookSender connections', () => {
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

  it('keeps one open for the next request, whose connection timings are null', async () => {
    const [receiver, url] = await receive(ok);
    sender = createSender();
    const first = await post(sender, url);
    expect(first.timings.connect).not.toBeNull();
    for (let i = 0; i < 5; i++) {
      expect(await post(sender, url)).toMatchObject({
        errorClass: null,
        resolvedAddress: '127.0.0.1',
        timings: { dns: null, connect: null, tls: null },
      });
    }
    expect(receiver.sockets).toHaveLength(1);
  });

  it('opens one per concurrent request, up to the limit', async () => {
    const [receiver, url] = await receive((socket) => setTimeout(() => ok(socket, noRequest), 20));
    sender = createSender({ connectionsPerOrigin: 3 });
    const results = await Promise.all(Array.from({ length: 9 }, () => post(sender!, url)));
    expect(results.every((result) => result.errorClass === null)).toBe(true);
    expect(receiver.requests).toHaveLength(9);
    expect(receiver.sockets).toHaveLength(3);
  });

  it('reconnects after the receiver has closed', async () => {
    const [receiver, url] = await receive((socket) => socket.end(response('200 OK', 'ok')));
    sender = createSender();
    for (let i = 0; i < 3; i++) {
      expect(await post(sender, url)).toMatchObject({ errorClass: null });
      await eventually(() => receiver.openSockets() === 0);
    }
    expect(receiver.sockets).toHaveLength(3);
  });

  it('limits a receiver that hangs to its own connections', async () => {
    const [hanging, hangingUrl] = await receive(hang);
    const [, url] = await receive(ok);
    sender = createSender({ connectionsPerOrigin: 2 });
    const holding = [1, 2].map(() => post(sender!, hangingUrl, { timeoutMs: 3_000 }));
    const waiting = [1, 2, 3].map(() => post(sender!, hangingUrl, { timeoutMs: 1_500 }));
    const first = await Promise.race([post(sender, url), ...holding, ...waiting]);
    expect(first).toMatchObject({ errorClass: null });
    for (const result of await Promise.all(waiting)) {
      expect(result).toMatchObject({ errorClass: 'timeout', resolvedAddress: null });
      expect(result.errorDetail).toMatch(/free connection/);
    }
    for (const result of await Promise.all(holding)) {
      expect(result).toMatchObject({ errorClass: 'timeout', resolvedAddress: '127.0.0.1' });
    }
    expect(hanging.requests).toHaveLength(2);
  });

  it('works again after a receiver that hung has recovered', async () => {
    let respond = hang;
    const [receiver, url] = await receive((socket, request) => respond(socket, request));
    sender = createSender({ connectionsPerOrigin: 1 });
    expect(await post(sender, url, { timeoutMs: 50 })).toMatchObject({ errorClass: 'timeout' });
    respond = ok;
    expect(await post(sender, url)).toMatchObject({ errorClass: null });
    await eventually(() => receiver.openSockets() === 1);
  });

  it('does not send a request whose time ran out in the queue', async () => {
    let respond = hang;
    const [receiver, url] = await receive((socket, request) => respond(socket, request));
    sender = createSender({ connectionsPerOrigin: 1 });
    const holder = post(sender, url, { body: 'holder' });
    await eventually(() => receiver.requests.length === 1);
    const waiter = await post(sender, url, { timeoutMs: 50, body: 'waiter' });
    expect(waiter).toMatchObject({ errorClass: 'timeout' });
    respond = ok;
    ok(receiver.sockets[0]!, noRequest);
    await holder;
    await post(sender, url, { body: 'last' });
    expect(receiver.requests.map((request) => request.body)).toEqual(['holder', 'last']);
  });

  it('tries the next address when one refuses', async () => {
    const [receiver] = await receive(ok);
    const resolver = new FakeResolver({ 'receiver.test': [['127.9.9.9', '127.0.0.1']] });
    sender = createSender({ resolver });
    expect(await post(sender, `http://receiver.test:${receiver.port}/`)).toMatchObject({
      errorClass: null,
      resolvedAddress: '127.0.0.1',
      timings: { dns: expect.any(Number) },
    });
    expect(receiver.requests[0]!.headers.host).toBe(`receiver.test:${receiver.port}`);
  });

  it('reaches the second address while the first one does not respond', async () => {
    const [receiver] = await receive(ok);
    const resolver = new FakeResolver({ 'receiver.test': [['127.9.9.9', '127.0.0.1']] });
    const silent: Socket[] = [];
    sender = createSender({
      resolver,
      connectTcp: ({ host, port }) => {
        if (host !== '127.9.9.9') return connect({ host, port });
        // A socket that never connects, as when packets to its address are dropped.
        silent.push(new Socket());
        return silent[0]!;
      },
    });
    const url = `http://receiver.test:${receiver.port}/`;
    expect(await post(sender, url, { timeoutMs: 60_000 })).toMatchObject({
      errorClass: null,
      resolvedAddress: '127.0.0.1',
    });
    expect(silent).toHaveLength(1);
    expect(silent[0]!.destroyed).toBe(true);
  });

  it('reports a timeout when no address responds within the limit of the attempt', async () => {
    const resolver = new FakeResolver({ 'receiver.test': [['127.9.9.8', '127.9.9.9']] });
    const silent: Socket[] = [];
    const connectTcp = (): Socket => {
      silent.push(new Socket());
      return silent.at(-1)!;
    };
    sender = createSender({ resolver, connectTcp });
    expect(await post(sender, 'http://receiver.test/', { timeoutMs: 600 })).toMatchObject({
      errorClass: 'timeout',
      errorDetail: expect.stringMatching(/600 ms \(connecting\)/),
      resolvedAddress: '127.9.9.9',
    });
    expect(silent.map((socket) => socket.destroyed)).toEqual([true, true]);
  });

  it('waits for DNS for at most half of the attempt', async () => {
    const resolver = new FakeResolver();
    resolver.resolve = () => new Promise(() => {});
    sender = createSender({ resolver });
    const result = await post(sender, 'http://receiver.test/', { timeoutMs: 200 });
    expect(result).toMatchObject({
      errorClass: 'dns_error',
      errorDetail: expect.stringMatching(/100 ms/),
    });
  });

  it('replaces one that is old, and queries DNS again', async () => {
    const [receiver] = await receive(ok);
    const resolver = new FakeResolver({ 'receiver.test': [['127.0.0.1']] });
    sender = createSender({ resolver, maxConnectionAgeMs: 1 });
    const url = `http://receiver.test:${receiver.port}/`;
    await post(sender, url);
    const opened = performance.now();
    await eventually(() => performance.now() - opened > 2);
    await post(sender, url);
    expect(receiver.sockets).toHaveLength(2);
    expect(resolver.queries).toHaveLength(2);
  });

  it('closes those of the least recently used origin when there are too many', async () => {
    const [first, firstUrl] = await receive(ok);
    const [second, secondUrl] = await receive(ok);
    sender = createSender({ maxOrigins: 1 });
    await post(sender, firstUrl);
    await post(sender, secondUrl);
    await eventually(() => first.openSockets() === 0);
    expect(second.openSockets()).toBe(1);
    expect(await post(sender, firstUrl)).toMatchObject({ errorClass: null });
  });

  it('are closed with the sender, and requests in flight are aborted', async () => {
    const [idle, idleUrl] = await receive(ok);
    const [hanging, hangingUrl] = await receive(hang);
    sender = createSender({ connectionsPerOrigin: 1 });
    await post(sender, idleUrl);
    const inFlight = [post(sender, hangingUrl), post(sender, hangingUrl)];
    await eventually(() => hanging.requests.length === 1);
    sender.close();
    for (const result of await Promise.all(inFlight)) expect(result.errorClass).toBe('aborted');
    expect(await post(sender, idleUrl)).toMatchObject({ errorClass: 'aborted' });
    await eventually(() => idle.openSockets() + hanging.openSockets() === 0);
  });
});

const noRequest = { requestLine: '', headers: {}, body: '' };
