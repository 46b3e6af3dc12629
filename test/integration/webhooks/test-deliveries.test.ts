import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { verifyHmac } from '../../support/verify-signature.js';
import { makeKey } from './webhooks-app.js';

describe('POST /webhooks/:id/test', () => {
  let app: TestApp;
  let receiver: Receiver;

  beforeAll(async () => {
    [app, receiver] = await Promise.all([
      startTestApp({ settings: { WEBHOOK_TIMEOUT: '5s' } }),
      startReceiver(),
    ]);
  });
  afterAll(() => Promise.all([app.close(), receiver.close()]));

  const create = async (more: object = {}) => {
    const body = { url: `${receiver.url}/hook`, eventTypes: ['order.cancelled'], ...more };
    const { id, secret } = (await app.call('POST', '/webhooks', { body })).body;
    return { id: id as string, secret: secret as string };
  };
  const test = (id: string, body?: object, more: object = {}) =>
    app.call('POST', `/webhooks/${id}/test`, { body, ...more });
  const lastRequest = () => receiver.requests.at(-1)!;

  it('sends webhook.test, signed as deliveries are', async () => {
    receiver.answerWith((_, response) => response.writeHead(202, { 'x-a': 'b' }).end('thanks'));
    const { id, secret } = await create({ headers: { 'x-key': 'k-secret' } });
    const { status, body } = await test(id);
    expect(status).toBe(200);
    expect(body).toEqual({
      number: 1,
      at: expect.stringMatching(/Z$/),
      durationMs: expect.any(Number),
      timings: {
        dnsMs: null,
        connectMs: expect.any(Number),
        tlsMs: null,
        firstByteMs: expect.any(Number),
        totalMs: expect.any(Number),
      },
      resolvedAddress: '127.0.0.1',
      requestHeaders: expect.objectContaining({ 'webhook-id': expect.any(String) }),
      requestBody: lastRequest().rawBody.toString(),
      statusCode: 202,
      error: null,
      errorDetail: null,
      errorClass: null,
      responseHeaders: expect.objectContaining({ 'x-a': 'b' }),
      responseBody: 'thanks',
      manual: true,
    });
    expect(body.requestHeaders['x-key']).toBe('********');
    const { headers, rawBody, json } = lastRequest();
    expect(json).toMatchObject({ eventType: 'webhook.test', position: 0, tenantId: 'default' });
    expect(json.actor).toMatch(/^api-key:/);
    expect(headers).toMatchObject({
      'webhook-id': json.eventId,
      'webhook-attempt': '1',
      'x-key': 'k-secret',
    });
    const message = {
      id: json.eventId,
      timestampSeconds: Number(headers['webhook-timestamp']),
      body: rawBody,
    };
    const signature = String(headers['webhook-signature']);
    expect(verifyHmac(message, signature, secret)).toBe(true);
  });

  it('sends the example of a type in the version and format of the webhook', async () => {
    receiver.answerWith(200);
    const { id } = await create({
      eventTypes: ['order.created'],
      versions: { 'order.created': 1 },
      format: 'cloudevents',
    });
    expect((await test(id, { eventType: 'order.created' })).status).toBe(200);
    const { headers, json } = lastRequest();
    expect(headers['content-type']).toBe('application/cloudevents+json');
    expect(json).toMatchObject({ type: 'order.created.v1', source: 'tidings/orders' });
    expect(json.data).toHaveProperty('customerId');
    expect((await test(id, { eventType: 'order.shipped' })).status).toBe(200);
    expect(lastRequest().json.type).toBe('order.shipped.v1');
  });

  it('returns the reason of a failure', async () => {
    const { id } = await create();
    receiver.answerWith(500);
    expect((await test(id)).body).toMatchObject({ statusCode: 500, errorClass: 'http_error' });
    receiver.answerWith(() => undefined);
    expect((await test(id)).body).toMatchObject({ statusCode: null, errorClass: 'timeout' });
    const nobody = await create({ url: 'http://127.0.0.1:1/hook' });
    expect((await test(nobody.id)).body.errorClass).toBe('connection_refused');
  });

  it('does not connect to addresses that are forbidden for deliveries', async () => {
    const { id } = await create();
    const sql = `UPDATE webhook_subscriptions SET url = 'http://169.254.169.254/', revision = 2 WHERE id = $1`;
    await app.app.get(DataSource).query(sql, [id]);
    expect((await test(id)).body).toMatchObject({ statusCode: null, errorClass: 'ssrf_blocked' });
  });

  it('changes nothing: not even a 410 counts', async () => {
    const { id } = await create();
    const before = (await app.call('GET', `/webhooks/${id}`)).body;
    receiver.answerWith(410);
    expect((await test(id, { eventType: 'order.cancelled' })).body.statusCode).toBe(410);
    expect((await app.call('GET', `/webhooks/${id}`)).body).toEqual(before);
    expect((await app.call('GET', `/webhooks/${id}/deliveries`)).body.data).toEqual([]);
    expect((await app.call('GET', '/events')).body.data).toEqual([]);
  });

  it('works for a paused webhook as well', async () => {
    receiver.answerWith(200);
    const { id } = await create({ active: false });
    expect((await test(id)).body.statusCode).toBe(200);
  });

  it('sends once per idempotency key', async () => {
    receiver.answerWith(200);
    const { id } = await create();
    const headers = { 'idempotency-key': 'once' };
    const before = receiver.requests.length;
    const first = await test(id, {}, { headers });
    const second = await test(id, {}, { headers });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(receiver.requests).toHaveLength(before + 1);
  });

  it.each([
    [{ eventType: 'order.unheard_of' }, 422, 'eventType'],
    [{ eventType: 'order.*' }, 422, 'eventType'],
    [{ eventType: '__proto__' }, 422, 'eventType'],
    [{ eventType: 7 }, 400, 'eventType'],
    [{ eventType: null }, 400, 'eventType'],
    [{ url: 'http://127.0.0.1' }, 400, 'url'],
  ])('sends nothing for %j', async (body, status, path) => {
    const { id } = await create();
    const before = receiver.requests.length;
    const answer = await test(id, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([status, path]);
    expect(receiver.requests).toHaveLength(before);
  });

  it.each([
    ['order.create', 'unknown event type `order.create`; did you mean `order.created`?'],
    ['order.*', 'unknown event type `order.*`'],
  ])('suggests an event type for %s', async (eventType, message) => {
    const { id } = await create();
    const { body } = await test(id, { eventType });
    expect(body.errors).toEqual([{ path: 'eventType', message }]);
  });

  it('answers 409 when nothing can be signed', async () => {
    const { id } = await create();
    const sql = `UPDATE webhook_subscriptions SET revision = 2,
      secrets = '[{"sealed":"00000000.AAAA","expiresAt":null}]' WHERE id = $1`;
    await app.app.get(DataSource).query(sql, [id]);
    expect((await test(id)).status).toBe(409);
  });

  it("is rejected for another tenant's webhook, and without the scope", async () => {
    const { id } = await create();
    expect((await test(id, {}, { key: await makeKey(app, 'other') })).status).toBe(404);
    const reader = await makeKey(app, 'default', ['webhooks:read']);
    expect((await test(id, {}, { key: reader })).status).toBe(403);
  });
});
