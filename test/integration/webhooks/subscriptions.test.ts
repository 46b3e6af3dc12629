import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { makeKey, startWebhooksApp, WEBHOOK_URL } from './webhooks-app.js';

const minimal = { url: WEBHOOK_URL, eventTypes: ['order.*'] };

describe('webhooks over HTTP', () => {
  const clock = new ManualClock();
  let app: TestApp;

  beforeAll(async () => {
    app = await startWebhooksApp(clock);
  });
  afterAll(() => app.close());

  const create = async (body: object = minimal, key?: string) =>
    await app.call('POST', '/webhooks', key === undefined ? { body } : { body, key });

  it('have an ordering and limits that can be set, changed and removed', async () => {
    const wanted = { ordering: 'aggregate', rateLimit: 10_000, concurrency: 1_000 };
    const { status, body } = await create({ ...minimal, ...wanted });
    expect(status).toBe(201);
    expect(body).toMatchObject(wanted);
    const patch = async (change: object) =>
      (await app.call('PATCH', `/webhooks/${body.id}`, { body: change })).body;
    expect(await patch({ rateLimit: 5 })).toMatchObject({ ...wanted, rateLimit: 5 });
    const without = { ordering: 'none', rateLimit: null, concurrency: null };
    expect(await patch(without)).toMatchObject(without);
    expect((await app.call('GET', `/webhooks/${body.id}`)).body).toMatchObject(without);
  });

  it('are created with defaults for omitted fields', async () => {
    const { status, body, headers } = await create();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/webhooks/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toEqual({
      ...minimal,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      tenantId: 'default',
      description: null,
      format: 'envelope',
      versions: {
        'order.cancelled': 1,
        'order.created': 2,
        'order.delivered': 1,
        'order.payment_received': 1,
        'order.shipped': 1,
        'order.updated': 1,
      },
      headers: null,
      filter: null,
      ordering: 'none',
      retrySchedule: null,
      rateLimit: null,
      concurrency: null,
      signature: 'hmac',
      publicKey: null,
      previousSecretExpiresAt: null,
      notifyUrl: null,
      notifyEmail: null,
      status: 'active',
      disabledReason: null,
      consecutiveFailures: 0,
      circuit: 'closed',
      createdAt: clock.now().toISOString(),
      updatedAt: clock.now().toISOString(),
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    });
  });

  it('are created with all fields', async () => {
    const wanted = {
      url: `${WEBHOOK_URL}?a=b`,
      eventTypes: ['order.created', 'order.shipped'],
      description: 'Warehouse',
      format: 'cloudevents-binary',
      versions: { 'order.created': 1 },
      filter: { customerId: 'c-42' },
      retrySchedule: ['250ms', '90s', '2h'],
      secret: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
    };
    const { status, body } = await create({ ...wanted, active: false });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...wanted,
      versions: { 'order.created': 1, 'order.shipped': 1 },
      status: 'paused',
    });
    const { secret: _, ...shown } = body;
    expect((await app.call('GET', `/webhooks/${body.id}`)).body).toEqual(shown);
  });

  it('are listed newest first, in pages that a new webhook does not affect', async () => {
    const key = await makeKey(app, 'paged');
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.unshift((await create(minimal, key)).body.id);
    const first = await app.call('GET', '/webhooks?limit=2', { key });
    await create(minimal, key);
    const second = await app.call('GET', `/webhooks?limit=2&cursor=${first.body.nextCursor}`, {
      key,
    });
    const third = await app.call('GET', `/webhooks?limit=2&cursor=${second.body.nextCursor}`, {
      key,
    });
    const ids = [first, second, third].flatMap(({ body }) =>
      body.data.map((webhook: { id: string }) => webhook.id),
    );
    expect(ids).toEqual(made);
    expect(third.body.nextCursor).toBeNull();
    expect(first.body.data[0]).not.toHaveProperty('secret');
  });

  it.each(['nonsense', 'e30', 'IjEi', 'a'.repeat(2000)])(
    'reject the cursor %.20s',
    async (cursor) => {
      const { status, body } = await app.call('GET', `/webhooks?cursor=${cursor}`);
      expect(status).toBe(400);
      expect(body.errors[0].path).toBe('cursor');
    },
  );

  it('change only the given fields', async () => {
    const { body: made } = await create({
      ...minimal,
      description: 'old',
      filter: { customerId: 'c' },
    });
    clock.advance(1_000);
    const change = { description: 'new', versions: { 'order.created': 1 } };
    const { status, body, headers } = await app.call('PATCH', `/webhooks/${made.id}`, {
      body: change,
    });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2"');
    const { secret: _, ...before } = made;
    expect(body).toEqual({
      ...before,
      description: 'new',
      versions: { ...before.versions, 'order.created': 1 },
      updatedAt: clock.now().toISOString(),
    });
    expect((await app.call('GET', `/webhooks/${made.id}`)).body).toEqual(body);
  });

  it('reset fields that are set to null', async () => {
    const { body: made } = await create({
      ...minimal,
      description: 'd',
      filter: { customerId: 'c' },
      retrySchedule: ['1m'],
    });
    const cleared = { description: null, filter: null, retrySchedule: null };
    const { body } = await app.call('PATCH', `/webhooks/${made.id}`, { body: cleared });
    expect(body).toMatchObject(cleared);
  });

  it('keep explicit pins, and pin the types that a change adds', async () => {
    const { body: made } = await create({
      url: WEBHOOK_URL,
      eventTypes: ['order.created', 'order.shipped'],
      versions: { 'order.created': 1 },
    });
    const { body } = await app.call('PATCH', `/webhooks/${made.id}`, {
      body: { eventTypes: ['order.created', 'order.delivered'] },
    });
    expect(body.versions).toEqual({ 'order.created': 1, 'order.delivered': 1 });
  });

  it('do not change if another caller changed them first', async () => {
    const { body: made } = await create();
    const path = `/webhooks/${made.id}`;
    const change = (tag: string) =>
      app.call('PATCH', path, { body: { description: tag }, headers: { 'if-match': tag } });
    expect((await change('"1"')).status).toBe(200);
    expect((await change('"1"')).status).toBe(412);
    const remove = await app.call('DELETE', path, { headers: { 'if-match': '"1"' } });
    expect(remove.status).toBe(412);
    expect((await app.call('GET', path)).body.description).toBe('"1"');
  });

  it('do not exist once they are deleted, but keep their row', async () => {
    const { body: made } = await create();
    const path = `/webhooks/${made.id}`;
    const { status, body } = await app.call('DELETE', path);
    expect([status, body]).toEqual([204, '']);
    for (const [method, suffix, sent] of [
      ['GET', '', undefined],
      ['PATCH', '', {}],
      ['DELETE', '', undefined],
      ['POST', '/pause', {}],
      ['POST', '/resume', {}],
      ['POST', '/enable', {}],
    ] as const) {
      expect((await app.call(method, path + suffix, { body: sent })).status).toBe(404);
    }
    const { body: list } = await app.call('GET', '/webhooks?limit=100');
    expect(list.data.map((webhook: { id: string }) => webhook.id)).not.toContain(made.id);
  });

  it('are created once per Idempotency-Key, with the same secret in each response', async () => {
    const headers = { 'idempotency-key': 'once' };
    const [first, again] = [
      await app.call('POST', '/webhooks', { body: minimal, headers }),
      await app.call('POST', '/webhooks', { body: minimal, headers }),
    ];
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  describe('of another tenant', () => {
    it('do not exist', async () => {
      const [mine, theirs] = [await makeKey(app, 'mine'), await makeKey(app, 'theirs')];
      const { body: webhook } = await create(minimal, theirs);
      expect(webhook.tenantId).toBe('theirs');
      const path = `/webhooks/${webhook.id}`;
      for (const [method, suffix, body] of [
        ['GET', '', undefined],
        ['PATCH', '', { description: 'mine' }],
        ['DELETE', '', undefined],
        ['POST', '/pause', {}],
        ['POST', '/resume', {}],
        ['POST', '/enable', {}],
      ] as const) {
        const answer = await app.call(method, path + suffix, { key: mine, body });
        expect([method, suffix, answer.status]).toEqual([method, suffix, 404]);
      }
      expect((await app.call('GET', '/webhooks', { key: mine })).body.data).toEqual([]);
      const { secret: _, ...unchanged } = webhook;
      expect((await app.call('GET', path, { key: theirs })).body).toEqual(unchanged);
    });

    it('are visible to an admin', async () => {
      const { body: webhook } = await create(minimal, await makeKey(app, 'seen'));
      expect((await app.call('GET', `/webhooks/${webhook.id}`)).status).toBe(200);
      const { body } = await app.call('GET', '/webhooks?limit=100');
      expect(body.data.map(({ id }: { id: string }) => id)).toContain(webhook.id);
    });
  });

  it('require their scopes', async () => {
    const reader = await makeKey(app, 'scoped', ['webhooks:read']);
    const writer = await makeKey(app, 'scoped', ['webhooks:write']);
    expect((await create(minimal, reader)).status).toBe(403);
    const { body: webhook } = await create(minimal, writer);
    const path = `/webhooks/${webhook.id}`;
    expect((await app.call('GET', path, { key: writer })).status).toBe(403);
    expect((await app.call('GET', path, { key: reader })).status).toBe(200);
    expect((await app.call('POST', `${path}/pause`, { key: reader })).status).toBe(403);
    expect((await app.call('DELETE', path, { key: reader })).status).toBe(403);
    expect((await app.call('GET', '/webhooks', { key: null })).status).toBe(401);
  });
});
