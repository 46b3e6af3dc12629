import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { createSender, FakeResolver, ok, post, response, startReceiver } from './sender-harness.js';
import type { Receiver, Responder } from './sender-harness.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
const key = fixture('receiver.key');
const trusted = { cert: fixture('receiver.pem'), key };
const selfSigned = { cert: fixture('self-signed.pem'), key };
const expired = { cert: fixture('expired.pem'), key };

const resolver = new FakeResolver({
  'receiver.test': [['127.0.0.1']],
  'other.test': [['127.0.0.1']],
});

describe('a failed attempt says in words', () => {
  const open: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });

  const sending = (options: Parameters<typeof createSender>[0] = {}): HttpWebhookSender => {
    const sender = createSender({ resolver, ...options });
    open.push(sender);
    return sender;
  };
  const receive = async (...args: Parameters<typeof startReceiver>): Promise<Receiver> => {
    const receiver = await startReceiver(...args);
    open.push(receiver);
    return receiver;
  };
  const listen = async (onSocket: (socket: Socket) => void): Promise<number> => {
    const server = createServer((socket) => onSocket(socket.on('error', () => {})));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push(server);
    return (server.address() as AddressInfo).port;
  };

  it.each<[string, string, Responder]>([
    [
      'the connection was reset by the receiver',
      'read ECONNRESET',
      (socket) => void socket.resetAndDestroy(),
    ],
    [
      'the receiver closed the connection without a response',
      'end of stream',
      (socket) => void socket.end(),
    ],
    [
      'the receiver closed the connection before its response was complete',
      'end of stream',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\nx-a'),
    ],
    [
      'the response is not valid HTTP: the headers exceed 16 KiB',
      'the headers exceed 16 KiB',
      (socket) => void socket.write(response('200 OK', '', [`x-long: ${'a'.repeat(17_000)}`])),
    ],
    [
      'the port does not speak HTTP/1.1',
      'the response starts with "SSH-2.0-OpenSSH_9.6", which is not an HTTP/1.x status line',
      (socket) => void socket.write('SSH-2.0-OpenSSH_9.6\r\n'),
    ],
    [
      'the port speaks TLS: the URL has to start with https://',
      'the response starts with a TLS alert',
      (socket) => void socket.write(Buffer.from([21, 3, 1, 0, 2, 2, 70])),
    ],
    [
      'the receiver responded with HTTP 404 (Not Found)',
      'null',
      (socket) => void socket.write(response('404 Not Found')),
    ],
    [
      'the receiver responded with HTTP 302 (Found); redirects are not followed',
      'null',
      (socket) => void socket.write(response('302 Found', '', ['location: /login'])),
    ],
    [
      'the receiver responded with HTTP 500 (Internal Server Error); incomplete response body: ' +
        'the receiver closed the connection before its response was complete',
      'end of stream',
      (socket) => void socket.end('HTTP/1.1 500 X\r\ncontent-length: 9\r\n\r\nabc'),
    ],
  ])('"%s" (%s)', async (error, errorDetail, respond) => {
    const { port } = await receive(respond);
    const result = await post(sending(), `http://127.0.0.1:${port}/`);
    expect([result.error, String(result.errorDetail)]).toEqual([error, errorDetail]);
  });

  it('that nothing listens on the port', async () => {
    const receiver = await receive(ok);
    const { port } = receiver;
    await receiver.close();
    expect(await post(sending(), `http://127.0.0.1:${port}/`)).toMatchObject({
      error: `the connection was refused: nothing listens on port ${port}`,
      errorDetail: 'connect ECONNREFUSED',
    });
  });

  it('how long there was no response', async () => {
    const { port } = await receive(() => {});
    const url = `http://127.0.0.1:${port}/`;
    expect(await post(sending(), url, { timeoutMs: 1_500 })).toMatchObject({
      error: 'no response within 1.5 s',
      errorDetail: 'no response within 1500 ms (waiting for the headers)',
    });
  });

  it('that the TLS handshake took too long', async () => {
    const port = await listen(() => {});
    expect(await post(sending(), `https://127.0.0.1:${port}/`, { timeoutMs: 500 })).toMatchObject({
      error: 'the TLS handshake was not completed within 500 ms',
      errorDetail: 'no response within 500 ms (the TLS handshake)',
    });
  });

  it('that the host name does not resolve', async () => {
    expect(await post(sending(), 'https://nowhere.test/')).toMatchObject({
      error: 'the host name nowhere.test does not resolve',
      errorDetail: expect.stringMatching(/ENOTFOUND/),
    });
  });

  it('which address is not allowed', async () => {
    const evil = new FakeResolver({ 'inside.test': [['10.0.0.1']] });
    const sender = sending({ resolver: evil });
    for (const host of ['10.0.0.1', 'inside.test']) {
      expect(await post(sender, `https://${host}/`)).toMatchObject({
        error: 'the address 10.0.0.1 is not allowed (not public)',
        errorDetail: expect.stringMatching(/Private-Use/),
      });
    }
  });

  it('that a port does not speak TLS', async () => {
    const port = await listen((socket) => socket.write('220 mail.test ESMTP\r\n'));
    expect(await post(sending(), `https://127.0.0.1:${port}/`)).toMatchObject({
      errorClass: 'tls_error',
      error: 'the port does not speak TLS',
      errorDetail: expect.stringMatching(/: wrong version number$/),
    });
  });

  it('that the receiver closed the connection during the handshake', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.end()));
    expect(await post(sending(), `https://127.0.0.1:${port}/`)).toMatchObject({
      errorClass: 'connection_reset',
      error: 'the receiver closed the connection during the TLS handshake',
    });
  });

  it.each<[string, typeof trusted, string | undefined, string, RegExp]>([
    ['expired', expired, expired.cert, 'receiver.test', /^the certificate has expired$/],
    ['self-signed', selfSigned, undefined, 'receiver.test', /^the certificate is self-signed/],
    [
      'of another host',
      trusted,
      fixture('ca.pem'),
      'other.test',
      /^the certificate is for another/,
    ],
    ['of an unknown authority', trusted, undefined, 'receiver.test', /unknown authority$/],
  ])('that a certificate is %s', async (_, certificate, ca, host, text) => {
    const { port, requests } = await receive(ok, certificate);
    const result = await post(sending({ ca }), `https://${host}:${port}/`);
    expect(result).toMatchObject({
      errorClass: 'tls_error',
      error: expect.stringMatching(text),
      errorDetail: expect.stringMatching(/^[A-Z_]+: /),
    });
    expect(requests).toEqual([]);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'that a client certificate is required: %s',
    async (maxVersion) => {
      const tls = { ...trusted, ca: fixture('ca.pem'), requestCert: true, maxVersion };
      const server = createTlsServer(tls, (socket) => socket.on('error', () => {}));
      server.on('tlsClientError', () => {});
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      open.push(server);
      const { port } = server.address() as AddressInfo;
      const result = await post(
        sending({ ca: fixture('ca.pem') }),
        `https://receiver.test:${port}/`,
      );
      expect(result).toMatchObject({
        errorClass: 'tls_error',
        error: expect.stringMatching(/client certificate/),
      });
    },
  );
});
