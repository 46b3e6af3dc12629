import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

/** The attempt log does not contain the headers that HTTP itself adds. */
const HTTP_HEADERS = ['host', 'connection', 'content-length'];

describe('the attempt log', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock, settings: { WEBHOOK_TIMEOUT: '5s' } });
    receiver = await startReceiver();
  });
  afterEach(async () => {
    receiver.answerWith(200);
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const received = (path: string): ReceivedRequest[] =>
    receiver.requests.filter((request) => request.path === path);
  const ownHeaders = ({ headers }: ReceivedRequest) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !HTTP_HEADERS.includes(name)));

  it.each(['envelope', 'cloudevents', 'cloudevents-binary'])(
    'shows the headers and body of the format %s exactly as received',
    async (format) => {
      const webhook = await app.subscribe(`${receiver.url}/${format}`, { format });
      await app.publish(1);
      const delivery = await app.delivery(webhook, ({ status }) => status === 'succeeded');
      const [request] = received(`/${format}`);
      const [attempt] = delivery.attempts;
      expect(attempt.requestBody).toBe(request!.rawBody.toString());
      expect(attempt.requestHeaders).toEqual(ownHeaders(request!));
      expect(attempt.requestHeaders['webhook-signature']).toMatch(/^v1,/);
      expect((await app.call('GET', `/deliveries/${delivery.id}`)).body).toEqual(delivery);
    },
  );

  it('masks the values of custom headers, and stores no secret', async () => {
    const headers = { Authorization: 'Bearer hunter2-hunter2', 'x-tenant': 'acme-secret' };
    const webhook = await app.subscribe(`${receiver.url}/custom`, { headers });
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    expect(received('/custom')[0]!.headers).toMatchObject({
      authorization: 'Bearer hunter2-hunter2',
      'x-tenant': 'acme-secret',
    });
    expect(delivery.attempts[0].requestHeaders).toMatchObject({
      authorization: '********',
      'x-tenant': '********',
      'webhook-id': delivery.eventId,
    });
    const [row] = await app.database.query(
      `SELECT a::text AS text FROM webhook_attempts AS a WHERE delivery_id = $1`,
      [delivery.id],
    );
    expect(row.text).toContain('webhook-signature');
    expect(row.text).not.toMatch(/hunter2|acme-secret|whsec_/);
  });

  it('shows each attempt as it was sent, although the webhook has changed since', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/changing`);
    await app.publish(1);
    const { id } = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    const change = { format: 'cloudevents', headers: { 'x-new': 'n' } };
    await app.call('PATCH', `/webhooks/${webhook.id}`, { body: change });
    await app.call('POST', `/deliveries/${id}/retry`);
    const delivery = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 2);
    const requests = received('/changing');
    for (const [index, attempt] of delivery.attempts.entries()) {
      expect(attempt.requestBody).toBe(requests[index]!.rawBody.toString());
      expect(attempt.requestHeaders['webhook-attempt']).toBe(String(index + 1));
    }
    expect(JSON.parse(delivery.attempts[1].requestBody)).toHaveProperty('specversion');
    expect(delivery.attempts[0].requestHeaders).not.toHaveProperty('x-new');
    expect(delivery.attempts[1].requestHeaders['x-new']).toBe('********');
  });

  it('shows the last attempt of a dead delivery like any other', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/dead`, { retrySchedule: [] });
    await app.publish(1);
    const { attempts } = await app.delivery(webhook, ({ status }) => status === 'dead');
    const [request] = received('/dead');
    expect(attempts[0]).toMatchObject({
      requestBody: request!.rawBody.toString(),
      requestHeaders: ownHeaders(request!),
      resolvedAddress: '127.0.0.1',
      timings: { firstByteMs: expect.any(Number), totalMs: expect.any(Number) },
    });
  });

  it('shows why an attempt failed in words, with the technical text beside it', async () => {
    receiver.answerWith((_, response) => void response.socket?.resetAndDestroy());
    const error = 'the connection was reset by the receiver';
    const errorDetail = 'read ECONNRESET';
    // The outcomes of a retry and of the last attempt are recorded by different statements.
    for (const retrySchedule of [['1m'], []]) {
      const webhook = await app.subscribe(`${receiver.url}/resets`, { retrySchedule });
      await app.publish(1);
      const { attempts } = await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
      expect(attempts).toMatchObject([{ error, errorDetail, errorClass: 'connection_reset' }]);
    }
    const { body } = await app.call('GET', '/dead-letters?eventType=order.shipped');
    expect(body.data[0].reason).toBe(`${error} (connection_reset: ${errorDetail})`);
  });

  it('shows the time of each step; steps that a kept-alive connection skips are null', async () => {
    const port = new URL(receiver.url).port;
    const webhook = await app.subscribe(`http://localhost:${port}/times`);
    await app.publish(1);
    const first = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    const [{ timings, resolvedAddress, durationMs }] = first.attempts;
    expect(resolvedAddress).toMatch(/^127\.0\.0\.1$|^::1$/);
    expect(timings).toEqual({
      dnsMs: expect.any(Number),
      connectMs: expect.any(Number),
      tlsMs: null,
      firstByteMs: expect.any(Number),
      totalMs: expect.any(Number),
    });
    expect(timings.dnsMs + timings.connectMs).toBeLessThanOrEqual(timings.totalMs + 0.2);
    expect(timings.firstByteMs).toBeLessThanOrEqual(timings.totalMs);
    expect(Math.abs(timings.totalMs - durationMs)).toBeLessThanOrEqual(0.6);

    await app.publish(1);
    const [second] = await eventually(async () => {
      const found = await app.deliveries(webhook);
      return found.length === 2 && found[0].status === 'succeeded' && found;
    });
    expect(second.attempts[0].timings).toMatchObject({
      dnsMs: null,
      connectMs: null,
      tlsMs: null,
      totalMs: expect.any(Number),
    });
    expect(second.attempts[0].resolvedAddress).toBe(resolvedAddress);
  });

  it('shows no body if it would differ from the one that was sent', async () => {
    const webhook = await app.subscribe(`${receiver.url}/other`);
    await app.publish(1);
    const { id } = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    const bodyWhen = async (sql: string): Promise<unknown> => {
      await app.database.query(sql, [id]);
      return (await app.call('GET', `/deliveries/${id}`)).body.attempts[0].requestBody;
    };
    const [{ hash }] = await app.database.query(
      `SELECT encode(request_hash, 'hex') AS hash FROM webhook_attempts WHERE delivery_id = $1`,
      [id],
    );
    const sent = received('/other')[0]!.rawBody;
    expect(hash).toBe(createHash('sha256').update(sent).digest('hex'));
    const set = (what: string) => `UPDATE webhook_attempts SET ${what} WHERE delivery_id = $1`;
    expect(await bodyWhen(set(`request_format = 'cloudevents'`))).toBeNull();
    expect(await bodyWhen(set(`request_format = 'envelope'`))).toBe(sent.toString());
    expect(await bodyWhen(set(`request_version = 99`))).toBeNull();
    expect(await bodyWhen(set(`request_version = 1`))).toBe(sent.toString());
    // As if the event had expired in the log.
    const gone = `UPDATE webhook_deliveries SET position = 1000000 WHERE id = $1`;
    expect(await bodyWhen(gone)).toBeNull();
    expect(await bodyWhen(set('request_hash = NULL'))).toBeNull();
  });

  describe('names the class of a failure:', () => {
    const tried = async (url: string) => {
      const { id } = await app.subscribe(`${receiver.url}/failing`);
      const sql = `UPDATE webhook_subscriptions SET url = $2, revision = revision + 1 WHERE id = $1`;
      await app.database.query(sql, [id, url]);
      return (await app.call('POST', `/webhooks/${id}/test`)).body;
    };
    const listening = async (answer: 'resets' | 'nothing' | 'nonsense') => {
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        if (answer === 'resets') socket.on('data', () => socket.resetAndDestroy());
        if (answer === 'nonsense') socket.end('SSH-2.0-OpenSSH\r\n');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      return { port, close: () => server.close() };
    };

    it.each([
      ['dns_error', 'http://no-such-host.invalid/', null],
      ['ssrf_blocked', 'http://169.254.169.254/', null],
      ['connection_refused', 'http://127.0.0.1:1/', '127.0.0.1'],
    ])('%s', async (errorClass, url, resolvedAddress) => {
      const attempt = await tried(url);
      expect(attempt).toMatchObject({ errorClass, statusCode: null, resolvedAddress });
      expect(attempt.requestHeaders).toHaveProperty('webhook-id');
      expect(attempt.timings.firstByteMs).toBeNull();
    });

    it.each([
      ['connection_reset', 'resets', 'http'],
      ['timeout', 'nothing', 'http'],
      ['protocol_error', 'nonsense', 'http'],
      ['tls_error', 'nonsense', 'https'],
    ] as const)('%s', async (errorClass, answer, scheme) => {
      const server = await listening(answer);
      const attempt = await tried(`${scheme}://127.0.0.1:${server.port}/`);
      server.close();
      expect(attempt).toMatchObject({ errorClass, resolvedAddress: '127.0.0.1' });
      expect(attempt.error).toEqual(expect.any(String));
    });

    it('http_error', async () => {
      receiver.answerWith(503);
      expect(await tried(`${receiver.url}/failing`)).toMatchObject({
        errorClass: 'http_error',
        statusCode: 503,
      });
    });
  });
});
