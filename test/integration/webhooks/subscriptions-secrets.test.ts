import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DeliveryTargets } from '../../../src/webhooks/subscriptions/delivery-targets.js';
import { SubscriptionSecrets } from '../../../src/webhooks/subscriptions/secrets/subscription-secrets.js';
import { WebhookSubscription } from '../../../src/webhooks/subscriptions/webhook-subscription.entity.js';
import type { TestApp } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startWebhooksApp, WEBHOOK_URL } from './webhooks-app.js';

describe("a webhook's secret", () => {
  const clock = new ManualClock();
  let app: TestApp;
  let database: DataSource;

  beforeAll(async () => {
    app = await startWebhooksApp(clock);
    database = app.app.get(DataSource);
  });
  afterAll(() => app.close());

  const create = async (headers: Record<string, string> = {}) => {
    const body = { url: WEBHOOK_URL, eventTypes: ['*'] };
    const { id, secret } = (await app.call('POST', '/webhooks', { body, headers })).body;
    return { id: id as string, secret: secret as string };
  };
  const bytesOf = (secret: string): Buffer => Buffer.from(secret.slice('whsec_'.length), 'base64');
  const targetOf = async (id: string) => {
    const { revision } = await database.manager.findOneByOrFail(WebhookSubscription, { id });
    const targets = await app.app.get(DeliveryTargets).find([{ subscriptionId: id, revision }]);
    return targets.get(id);
  };

  it('is returned by the first response only', async () => {
    const { id, secret } = await create();
    const answers = [
      await app.call('GET', '/webhooks'),
      await app.call('GET', `/webhooks/${id}`),
      await app.call('PATCH', `/webhooks/${id}`, { body: { description: 'x' } }),
      await app.call('POST', `/webhooks/${id}/pause`),
      await app.call('POST', `/webhooks/${id}/resume`),
      await app.call('POST', `/webhooks/${id}/enable`),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('secret');
      expect(JSON.stringify(body)).not.toContain(secret.slice('whsec_'.length));
    }
  });

  it('is nowhere in the database in plain text, not even in stored idempotent responses', async () => {
    const { secret } = await create({ 'idempotency-key': 'sealed' });
    const key = bytesOf(secret);
    const tables: { name: string }[] = await database.query(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      const [{ content }] = await database.query(
        `SELECT coalesce(string_agg(t::text, ' '), '') AS content FROM "${name}" AS t`,
      );
      for (const form of ['base64', 'base64url', 'hex'] as const) {
        expect({ name, leaks: content.includes(key.toString(form)) }).toEqual({
          name,
          leaks: false,
        });
      }
    }
  });

  it('signs deliveries', async () => {
    const { id, secret } = await create();
    expect((await targetOf(id))?.secrets).toEqual([bytesOf(secret)]);
  });

  it('signs together with an older one until the overlap of that one ends', async () => {
    const { id, secret } = await create();
    const [old, sealer] = [Buffer.alloc(32, 9), app.app.get(SubscriptionSecrets)];
    await database.query(
      `UPDATE webhook_subscriptions SET secrets = secrets || $2::jsonb, revision = revision + 1
       WHERE id = $1`,
      [
        id,
        JSON.stringify({
          sealed: sealer.seal(id, old),
          expiresAt: new Date(clock.now().getTime() + 1_000).toISOString(),
        }),
      ],
    );
    expect((await targetOf(id))?.secrets).toEqual([bytesOf(secret), old]);
    clock.advance(1_000);
    expect((await targetOf(id))?.secrets).toEqual([bytesOf(secret)]);
  });

  it('opens for its own webhook only, and does not affect others if it cannot be opened', async () => {
    const [thief, owner] = [await create(), await create()];
    await database.query(
      `UPDATE webhook_subscriptions SET revision = revision + 1,
         secrets = (SELECT secrets FROM webhook_subscriptions WHERE id = $2) WHERE id = $1`,
      [thief.id, owner.id],
    );
    const targets = await app.app.get(DeliveryTargets).find([
      { subscriptionId: thief.id, revision: 2 },
      { subscriptionId: owner.id, revision: 1 },
    ]);
    expect([...targets.keys()]).toEqual([owner.id]);
  });
});

describe('a delivery target', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startWebhooksApp();
  });
  afterAll(() => app.close());

  it('is at least as new as the requested revision', async () => {
    const targets = app.app.get(DeliveryTargets);
    const fields = { eventTypes: ['order.created'], format: 'cloudevents', retrySchedule: ['90s'] };
    const body = { url: WEBHOOK_URL, ...fields };
    const { id } = (await app.call('POST', '/webhooks', { body })).body;
    const at = async (revision: number) =>
      (await targets.find([{ subscriptionId: id, revision }])).get(id);
    expect(await at(1)).toMatchObject({
      subscriptionId: id,
      url: WEBHOOK_URL,
      format: 'cloudevents',
      versions: { 'order.created': 2 },
      retrySchedule: [90_000],
    });
    await app.call('PATCH', `/webhooks/${id}`, { body: { url: `${WEBHOOK_URL}/new` } });
    expect((await at(1))?.url).toBe(WEBHOOK_URL);
    expect((await at(2))?.url).toBe(`${WEBHOOK_URL}/new`);
  });

  it('is null for a webhook that does not exist', async () => {
    const subscriptionId = '0190a6b0-0000-7000-8000-000000000001';
    const found = await app.app.get(DeliveryTargets).find([{ subscriptionId, revision: 1 }]);
    expect(found.size).toBe(0);
  });
});
