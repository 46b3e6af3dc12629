import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import {
  createSender,
  FakeResolver,
  ok,
  post,
  response,
  startReceiver,
  tlsFacts,
} from './sender-harness.js';
import type { Responder, Receiver } from './sender-harness.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
const ca = fixture('ca.pem');
const certificate = { cert: fixture('receiver.pem'), key: fixture('receiver.key') };

describe('HttpWebhookSender over TLS', () => {
  let receiver: Receiver;
  let respond: Responder;
  let sender: HttpWebhookSender;
  const resolver = new FakeResolver({
    'receiver.test': [['127.0.0.1']],
    'receiver.test.': [['127.0.0.1']],
    'other.test': [['127.0.0.1']],
  });

  beforeEach(async () => {
    respond = ok;
    receiver = await startReceiver((socket, request) => respond(socket, request), certificate);
    sender = createSender({ ca, resolver });
  });

  afterEach(async () => {
    sender.close();
    await receiver.close();
  });

  const urlOf = (host: string): string => `https://${host}:${receiver.port}/hook`;

  it('connects to the checked address with the host name of the URL', async () => {
    const result = await post(sender, urlOf('receiver.test'), { body: '{"secure":true}' });
    expect(result).toMatchObject({
      statusCode: 200,
      errorClass: null,
      resolvedAddress: '127.0.0.1',
      timings: { connect: expect.any(Number), tls: expect.any(Number) },
    });
    expect(tlsFacts(receiver.sockets[0]).servername).toBe('receiver.test');
    expect(receiver.requests[0]).toMatchObject({
      headers: { host: `receiver.test:${receiver.port}` },
      body: '{"secure":true}',
    });
  });

  it('sends no address in SNI, and verifies it against the certificate', async () => {
    expect(await post(sender, urlOf('127.0.0.1'))).toMatchObject({ errorClass: null });
    expect(tlsFacts(receiver.sockets[0]).servername).toBe(false);
  });

  it('omits a trailing dot of the name in SNI', async () => {
    expect(await post(sender, urlOf('receiver.test.'))).toMatchObject({ errorClass: null });
    expect(tlsFacts(receiver.sockets[0]).servername).toBe('receiver.test');
  });

  it('keeps a connection open for the next request', async () => {
    for (let i = 0; i < 3; i++) {
      expect(await post(sender, urlOf('receiver.test'))).toMatchObject({ errorClass: null });
    }
    expect(receiver.sockets).toHaveLength(1);
  });

  it('resumes the session on the next connection', async () => {
    const resumed: boolean[] = [];
    respond = (socket) => {
      resumed.push(tlsFacts(socket).resumed);
      socket.end(response('200 OK', '', ['connection: close']));
    };
    await post(sender, urlOf('receiver.test'));
    expect(await post(sender, urlOf('receiver.test'))).toMatchObject({ errorClass: null });
    expect(resumed).toEqual([false, true]);
  });

  it('sends nothing to a receiver with the certificate of another host', async () => {
    const result = await post(sender, urlOf('other.test'));
    expect(result).toMatchObject({ errorClass: 'tls_error', resolvedAddress: '127.0.0.1' });
    expect(result.errorDetail).toMatch(/altnames/);
    expect(receiver.requests).toHaveLength(0);
  });

  it('sends nothing to a receiver with an untrusted certificate', async () => {
    sender.close();
    sender = createSender({ resolver });
    expect(await post(sender, urlOf('receiver.test'))).toMatchObject({ errorClass: 'tls_error' });
    expect(receiver.requests).toHaveLength(0);
  });

  it('reports tls_error when the receiver does not use TLS', async () => {
    const server = createServer(
      (socket) => void socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const result = await post(sender, `https://127.0.0.1:${port}/`);
    await new Promise((resolve) => server.close(resolve));
    expect(result).toMatchObject({ errorClass: 'tls_error' });
  });

  it('reports a timeout when the handshake never ends', async () => {
    const silent = await startReceiver(ok);
    const url = `https://127.0.0.1:${silent.port}/`;
    const result = await post(sender, url, { timeoutMs: 100 });
    await silent.close();
    expect(result).toMatchObject({
      errorClass: 'timeout',
      errorDetail: expect.stringMatching(/TLS handshake/),
    });
  });
});
