import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpWebhookSender } from '../../../src/webhooks/sending/index.js';
import { eventually } from '../../support/eventually.js';
import {
  createGuard,
  createSender,
  FakeResolver,
  ok,
  post,
  response,
  startReceiver,
} from './sender-harness.js';
import type { Responder, Receiver } from './sender-harness.js';

describe('HttpWebhookSender with addresses that are not allowed', () => {
  /** Stands for an internal service: nothing may connect to it unless its network is allowed. */
  let internal: Receiver;
  let respond: Responder;
  let sender: HttpWebhookSender | undefined;

  beforeEach(async () => {
    respond = ok;
    internal = await startReceiver((socket, request) => respond(socket, request));
  });

  afterEach(async () => {
    sender?.close();
    await internal.close();
  });

  const urlOf = (host: string): string => `http://${host}:${internal.port}/`;

  it.each([
    '127.0.0.1',
    '127.0.0.1.',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '１２７.０.０.１',
    '%31%32%37.0.0.1',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '0.0.0.0',
    '0',
    '[::]',
    '[::1]',
  ])('does not connect to %s', async (host) => {
    sender = createSender({ allowedCidrs: [] });
    const result = await post(sender, urlOf(host));
    expect(result).toMatchObject({ errorClass: 'ssrf_blocked', statusCode: null });
    expect(internal.sockets).toHaveLength(0);
  });

  it.each([
    ['its only address', ['127.0.0.1']],
    ['its first address', ['127.0.0.1', '93.184.216.34']],
    ['its last address', ['93.184.216.34', '127.0.0.1']],
  ])('does not connect to a name when %s is not allowed', async (_, addresses) => {
    const resolver = new FakeResolver({ 'evil.test': [addresses] });
    sender = createSender({ allowedCidrs: [], resolver });
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({ errorClass: 'ssrf_blocked' });
    expect(internal.sockets).toHaveLength(0);
  });

  it('refuses a name that was public when the webhook was created', async () => {
    const resolver = new FakeResolver({ 'evil.test': [['93.184.216.34'], ['127.0.0.1']] });
    const setup = { allowedCidrs: [], resolver };
    await expect(createGuard(setup).check(urlOf('evil.test'))).resolves.toBeInstanceOf(URL);
    sender = createSender(setup);
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({ errorClass: 'ssrf_blocked' });
    expect(internal.sockets).toHaveLength(0);
  });

  it('connects to the address that was checked, without another look-up', async () => {
    const resolver = new FakeResolver({ 'evil.test': [['127.0.0.1'], ['10.0.0.1']] });
    sender = createSender({ allowedCidrs: ['127.0.0.1/32'], resolver });
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({
      errorClass: null,
      resolvedAddress: '127.0.0.1',
    });
    expect(resolver.queries).toEqual(['evil.test']);
  });

  it('checks again after a kept-alive connection is lost', async () => {
    const resolver = new FakeResolver({ 'evil.test': [['127.0.0.2', '127.0.0.1'], ['127.9.9.9']] });
    sender = createSender({ allowedCidrs: ['127.0.0.0/30'], resolver });
    respond = (socket) => socket.end(response('200 OK'));
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({ errorClass: null });
    await eventually(() => internal.openSockets() === 0);
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({ errorClass: 'ssrf_blocked' });
  });

  it('checks again when a connection is old', async () => {
    const resolver = new FakeResolver({ 'evil.test': [['127.0.0.1'], ['10.0.0.1']] });
    sender = createSender({ allowedCidrs: ['127.0.0.1/32'], resolver, maxConnectionAgeMs: 1 });
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({ errorClass: null });
    const opened = performance.now();
    await eventually(() => performance.now() - opened > 2);
    expect(await post(sender, urlOf('evil.test'))).toMatchObject({ errorClass: 'ssrf_blocked' });
    expect(internal.requests).toHaveLength(1);
  });

  it('does not follow a redirect to an internal address', async () => {
    const outside = await startReceiver((socket) =>
      socket.write(response('307 X', '', [`location: ${urlOf('127.0.0.1')}`])),
    );
    sender = createSender();
    const result = await post(sender, `http://127.0.0.1:${outside.port}/`);
    await outside.close();
    expect(result).toMatchObject({ statusCode: 307, errorClass: 'http_error' });
    expect(internal.sockets).toHaveLength(0);
  });

  it.each([
    ['credentials', 'http://user:pw@127.0.0.1/'],
    ['another scheme', 'ftp://127.0.0.1/'],
    ['text that is not a URL', 'nowhere'],
  ])('refuses a stored URL with %s', async (_, url) => {
    sender = createSender();
    expect(await post(sender, url)).toMatchObject({ errorClass: 'ssrf_blocked' });
  });

  it('reports dns_error when a name has no address', async () => {
    sender = createSender();
    const result = await post(sender, urlOf('unknown.test'));
    expect(result).toMatchObject({ errorClass: 'dns_error', resolvedAddress: null });
    expect(result.errorDetail).toMatch(/ENOTFOUND/);
  });
});
