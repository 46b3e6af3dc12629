import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../support/app.js';
import { startWebhooksApp, WEBHOOK_URL } from './webhooks-app.js';

const secretOf = (bytes: number): string => `whsec_${Buffer.alloc(bytes, 1).toString('base64')}`;

/** [field, value, status, path of the error], for new webhooks and for changes. */
const REFUSED: readonly (readonly [string, unknown, 400 | 422, string])[] = [
  ['url', undefined, 400, 'url'],
  ['url', null, 400, 'url'],
  ['url', 7, 400, 'url'],
  ['url', '', 400, 'url'],
  ['url', `https://receiver.example/${'a'.repeat(2048)}`, 400, 'url'],
  ['url', '/hook', 422, 'url'],
  ['url', 'receiver.example/hook', 422, 'url'],
  ['url', 'ftp://receiver.example/hook', 422, 'url'],
  ['url', 'http://receiver.example/hook', 422, 'url'],
  ['url', 'https://user:secret@receiver.example/hook', 422, 'url'],
  ['url', 'https://receiver.example/hook#here', 422, 'url'],
  ['url', 'https://receiver.example/a b', 422, 'url'],
  ['url', 'https://127.0.0.1/hook', 422, 'url'],
  ['url', 'https://0x7f.1/hook', 422, 'url'],
  ['url', 'https://[::1]/hook', 422, 'url'],
  ['url', 'https://[::ffff:10.0.0.1]/hook', 422, 'url'],
  ['url', 'https://169.254.169.254/latest/meta-data', 422, 'url'],
  ['url', 'https://inside.example/hook', 422, 'url'],
  ['url', 'https://mixed.example/hook', 422, 'url'],
  ['eventTypes', undefined, 400, 'eventTypes'],
  ['eventTypes', null, 400, 'eventTypes'],
  ['eventTypes', [], 400, 'eventTypes'],
  ['eventTypes', 'order.created', 400, 'eventTypes'],
  ['eventTypes', [''], 400, 'eventTypes.0'],
  ['eventTypes', [7], 400, 'eventTypes.0'],
  ['eventTypes', Array(101).fill('*'), 400, 'eventTypes'],
  ['eventTypes', ['order.unheard_of'], 422, 'eventTypes.0'],
  ['eventTypes', ['order.*', 'letters.*'], 422, 'eventTypes.1'],
  ['eventTypes', ['order.created@1'], 422, 'eventTypes.0'],
  ['description', 7, 400, 'description'],
  ['description', 'a'.repeat(1001), 400, 'description'],
  ['format', 'xml', 400, 'format'],
  ['format', null, 400, 'format'],
  ['versions', [], 400, 'versions'],
  ['versions', null, 400, 'versions'],
  ['versions', 1, 400, 'versions'],
  ['versions', { 'order.created': 9 }, 422, 'versions.order.created'],
  ['versions', { 'order.created': '1' }, 422, 'versions.order.created'],
  ['versions', { 'order.unheard_of': 1 }, 422, 'versions.order.unheard_of'],
  ['ordering', 'strict', 400, 'ordering'],
  ['ordering', null, 400, 'ordering'],
  ['rateLimit', 0, 400, 'rateLimit'],
  ['rateLimit', 10_001, 400, 'rateLimit'],
  ['rateLimit', 1.5, 400, 'rateLimit'],
  ['rateLimit', '10', 400, 'rateLimit'],
  ['concurrency', 0, 400, 'concurrency'],
  ['concurrency', 1_001, 400, 'concurrency'],
  ['concurrency', [1], 400, 'concurrency'],
  ['headers', 'x-a: b', 400, 'headers'],
  ['headers', ['x-a'], 400, 'headers'],
  ['headers', { 'x-a': 7 }, 422, 'headers.x-a'],
  ['headers', { 'x-a': 'b\r\nx-b: c' }, 422, 'headers.x-a'],
  ['headers', { 'x a': 'b' }, 422, 'headers.x a'],
  ['headers', { Host: 'inside.example' }, 422, 'headers.Host'],
  ['headers', { 'Content-Type': 'text/plain' }, 422, 'headers.Content-Type'],
  ['headers', { 'webhook-signature': 'v1,x' }, 422, 'headers.webhook-signature'],
  ['headers', { 'transfer-encoding': 'chunked' }, 422, 'headers.transfer-encoding'],
  ['signature', 'rsa', 400, 'signature'],
  ['signature', null, 400, 'signature'],
  ['filter', 'c-42', 400, 'filter'],
  ['filter', [], 400, 'filter'],
  ['filter', [{ customerId: 'c' }], 400, 'filter'],
  ['filter', { customerId: 7 }, 422, 'filter.customerId'],
  ['filter', { customerId: '' }, 422, 'filter.customerId'],
  ['filter', { customerId: '😀'.repeat(65) }, 422, 'filter.customerId'],
  ['filter', { aggregateId: 'no-uuid' }, 422, 'filter.aggregateId'],
  ['filter', { sku: 'mug' }, 422, 'filter.sku'],
  ['filter', { 'data.totalAmount': { $gte: null } }, 422, 'filter.data.totalAmount.$gte'],
  ['filter', { 'data.totalAmount': { $near: 1 } }, 422, 'filter.data.totalAmount.$near'],
  ['filter', { $or: [{ 'data.a': 1 }, 7] }, 422, 'filter.$or.1'],
  ['filter', { $and: [{ customerId: 'c' }] }, 422, 'filter.$and.0.customerId'],
  ['retrySchedule', '1m', 400, 'retrySchedule'],
  ['retrySchedule', [60], 400, 'retrySchedule.0'],
  ['retrySchedule', Array(21).fill('1m'), 400, 'retrySchedule'],
  ['retrySchedule', ['1m', 'soon'], 422, 'retrySchedule.1'],
  ['retrySchedule', ['-1m'], 422, 'retrySchedule.0'],
  ['retrySchedule', ['8d'], 422, 'retrySchedule.0'],
  ['active', 'yes', 400, 'active'],
  ['active', null, 400, 'active'],
  ['id', '0190a6b0-0000-7000-8000-000000000001', 400, 'id'],
  ['tenantId', 'other', 400, 'tenantId'],
  ['status', 'active', 400, 'status'],
  // A field without an effect is not accepted.
  ['notifyUrl', 'http://10.0.0.1/alerts', 422, 'notifyUrl'],
  ['notifyUrl', 42, 400, 'notifyUrl'],
  ['notifyEmail', 'nobody', 400, 'notifyEmail'],
];

describe('a webhook that violates a rule', () => {
  let app: TestApp;
  let existing: { readonly id: string };

  beforeAll(async () => {
    app = await startWebhooksApp();
    const body = { url: WEBHOOK_URL, eventTypes: ['*'] };
    const { id } = (await app.call('POST', '/webhooks', { body })).body;
    existing = (await app.call('GET', `/webhooks/${id}`)).body;
  });
  afterAll(() => app.close());

  const create = async (fields: object) =>
    await app.call('POST', '/webhooks', {
      body: { url: WEBHOOK_URL, eventTypes: ['order.*'], ...fields },
    });

  it.each(REFUSED)('is not created: %s %j', async (field, value, status, path) => {
    const answer = await create({ [field]: value });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body.errors[0].path).toBe(path);
    expect((await app.call('GET', '/webhooks')).body.data).toHaveLength(1);
  });

  it.each(REFUSED.filter(([, value]) => value !== undefined))(
    'is not changed: %s %j',
    async (field, value, status, path) => {
      const body = { description: 'changed', [field]: value };
      const answer = await app.call('PATCH', `/webhooks/${existing.id}`, { body });
      expect(answer.status).toBe(status);
      expect(answer.body.errors[0].path).toBe(path);
      expect((await app.call('GET', `/webhooks/${existing.id}`)).body).toEqual(existing);
    },
  );

  it.each([
    ['no prefix', secretOf(32).slice(6)],
    ['too short', secretOf(23)],
    ['too long', secretOf(65)],
    ['not base64', `whsec_${'*'.repeat(44)}`],
    ['no padding', secretOf(32).replace('=', '')],
  ])('is not created with a secret that is invalid: %s', async (_, secret) => {
    const { status, body } = await create({ secret });
    expect(status).toBe(422);
    expect(body.errors[0].path).toBe('secret');
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('cannot change its secret, which a rotation does', async () => {
    const body = { secret: secretOf(32) };
    const answer = await app.call('PATCH', `/webhooks/${existing.id}`, { body });
    expect(answer.status).toBe(400);
  });

  it('cannot change its kind of signature: its receiver could no longer verify deliveries', async () => {
    const body = { signature: 'hmac' };
    const answer = await app.call('PATCH', `/webhooks/${existing.id}`, { body });
    expect(answer.status).toBe(400);
  });

  it('cannot bring its own key pair', async () => {
    const answer = await create({ signature: 'ed25519', secret: secretOf(32) });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'secret']);
  });

  it('gets all violations in one response', async () => {
    const { body } = await create({
      eventTypes: ['*', 'no.no'],
      retrySchedule: ['soon'],
      secret: 'x',
    });
    const paths = body.errors.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(['eventTypes.1', 'retrySchedule.0', 'secret']);
  });

  it('is accepted if its host does not resolve now, since each delivery checks it again', async () => {
    const { status, body } = await create({ url: 'https://not-up-yet.example/hook' });
    expect(status).toBe(201);
    expect((await app.call('DELETE', `/webhooks/${body.id}`)).status).toBe(204);
  });

  it.each([24, 64])('is accepted with a secret of %d bytes', async (bytes) => {
    const { status, body } = await create({ secret: secretOf(bytes) });
    expect(status).toBe(201);
    expect(body.secret).toBe(secretOf(bytes));
    await app.call('DELETE', `/webhooks/${body.id}`);
  });
});
