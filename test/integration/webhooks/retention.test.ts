import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DeliveryPurge } from '../../../src/webhooks/deliveries/retention/delivery-purge.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(60_000);

const DAY = 86_400_000;

describe('the retention of deliveries', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    const settings = { WEBHOOK_DISABLE_AFTER: '1000', DELIVERY_RETENTION: '3d' };
    app = await startDeliveringApp({ clock, settings });
    receiver = await startReceiver();
  });
  beforeEach(async () => {
    receiver.answerWith(200);
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = $1`, [clock.now()]);
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const purge = async (): Promise<void> => {
    while (await app.get(DeliveryPurge).runOnce());
  };
  const count = async (table: string, column: string, id: string): Promise<number> => {
    const sql = `SELECT count(*)::integer AS count FROM ${table} WHERE ${column} = $1`;
    return (await app.database.query(sql, [id]))[0].count;
  };
  const sent = async (
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<{ webhook: Webhook; deliveryId: string }> => {
    const webhook = await app.subscribe(`${receiver.url}/hook`, more);
    await app.publish(1);
    const { id } = await app.delivery(
      webhook,
      ({ status }) => status !== 'pending' && status !== 'delivering',
    );
    return { webhook, deliveryId: id };
  };

  it('keeps finished deliveries for DELIVERY_RETENTION, then removes them with their attempts', async () => {
    const { webhook, deliveryId } = await sent();
    clock.advance(3 * DAY - 60_000);
    await purge();
    expect(await app.deliveries(webhook)).toHaveLength(1);
    clock.advance(120_000);
    await purge();
    expect(await app.deliveries(webhook)).toEqual([]);
    expect((await app.call('GET', `/deliveries/${deliveryId}`)).status).toBe(404);
    expect(await count('webhook_attempts', 'delivery_id', deliveryId)).toBe(0);
  });

  it('never removes unfinished deliveries', async () => {
    receiver.answerWith(500);
    const retrySchedule = ['2d', '2d', '2d'];
    const webhook = await app.subscribe(`${receiver.url}/hook`, { retrySchedule });
    await app.publish(1);
    await app.delivery(webhook, ({ attemptCount }) => attemptCount === 1);
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    clock.advance(90 * DAY);
    await purge();
    expect(await app.deliveries(webhook)).toMatchObject([{ status: 'held', attempts: [{}] }]);
  });

  it('keeps the deliveries of a webhook for as long as its own retries may take', async () => {
    // 4 days, their jitter, and two attempts.
    const { webhook } = await sent({ retrySchedule: ['4d'] });
    clock.advance(4.3 * DAY);
    await purge();
    expect(await app.deliveries(webhook)).toHaveLength(1);
    clock.advance(0.2 * DAY);
    await purge();
    expect(await app.deliveries(webhook)).toEqual([]);
  });

  it('removes status changes of the same age, and keeps newer ones', async () => {
    const { id } = await app.subscribe(`${receiver.url}/hook`);
    await app.call('POST', `/webhooks/${id}/pause`);
    clock.advance(2 * DAY);
    await app.call('POST', `/webhooks/${id}/resume`);
    clock.advance(2 * DAY);
    await purge();
    const { data } = (await app.call('GET', `/webhooks/${id}/status-changes`)).body;
    expect(data.map(({ cause }: { cause: string }) => cause)).toEqual(['resume']);
  });

  it('removes a deleted webhook with its secret and history once it has no deliveries left', async () => {
    const { webhook } = await sent({ rateLimit: 100 });
    const window = { since: clock.now().toISOString() };
    const recovering = await app.call('POST', `/webhooks/${webhook.id}/recover`, { body: window });
    expect(recovering.status).toBe(202);
    await app.database.query(
      `INSERT INTO webhook_verifications (subscription_id, becomes) VALUES ($1, 'active')`,
      [webhook.id],
    );
    await app.call('DELETE', `/webhooks/${webhook.id}`);
    clock.advance(2 * DAY);
    await purge();
    expect(await count('webhook_subscriptions', 'id', webhook.id)).toBe(1);
    clock.advance(2 * DAY);
    await purge();
    expect(await count('webhook_subscriptions', 'id', webhook.id)).toBe(0);
    for (const kind of ['status_changes', 'recoveries', 'verifications', 'rations']) {
      expect([kind, await count(`webhook_${kind}`, 'subscription_id', webhook.id)]).toEqual([
        kind,
        0,
      ]);
    }
    const path = `/webhooks/${webhook.id}/status-changes`;
    expect((await app.call('GET', path)).status).toBe(404);
  });

  it('does not make the fan-out reload when there is nothing to remove', async () => {
    await purge();
    const version = async () =>
      (await app.database.query('SELECT version FROM webhook_subscriptions_version'))[0].version;
    const before = await version();
    await purge();
    expect(await version()).toBe(before);
  });

  it('removes many rows in batches', async () => {
    const { webhook } = await sent();
    await app.database.query(
      `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id, tenant_id,
                                       status, next_attempt_at, created_at, finished_at)
       SELECT gen_random_uuid(), $1, 1000 + n, gen_random_uuid(), 'order.shipped', gen_random_uuid(), 'default',
              'succeeded', $2, $2, $2 FROM generate_series(1, 2500) AS n`,
      [webhook.id, clock.now()],
    );
    clock.advance(4 * DAY);
    expect(await app.get(DeliveryPurge).runOnce()).toBe(true);
    expect(await count('webhook_deliveries', 'subscription_id', webhook.id)).toBeGreaterThan(0);
    await purge();
    expect(await count('webhook_deliveries', 'subscription_id', webhook.id)).toBe(0);
  });

  it('does nothing while another process purges', async () => {
    const { webhook } = await sent();
    clock.advance(4 * DAY);
    const other = app.database.createQueryRunner();
    await other.query(`SELECT pg_advisory_lock(hashtext('webhook-purge'))`);
    await purge();
    expect(await app.deliveries(webhook)).toHaveLength(1);
    await other.query(`SELECT pg_advisory_unlock(hashtext('webhook-purge'))`);
    await other.release();
    await purge();
    expect(await app.deliveries(webhook)).toEqual([]);
  });

  it('keeps dead letters replayable after their deliveries are removed', async () => {
    receiver.answerWith(500);
    const { webhook, deliveryId } = await sent({ retrySchedule: [] });
    const [letter] = (await app.call('GET', `/dead-letters?webhookId=${webhook.id}`)).body.data;
    clock.advance(4 * DAY);
    await purge();
    expect(await app.deliveries(webhook)).toEqual([]);
    receiver.answerWith(200);
    const replayed = await app.call('POST', `/dead-letters/${letter.id}/replay`);
    expect(replayed).toMatchObject({ status: 202, body: { status: 'replayed' } });
    const delivery = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    expect(delivery).toMatchObject({
      id: deliveryId,
      eventId: letter.event.eventId,
      attemptCount: 2,
      attempts: [{ number: 2 }],
    });
    const { headers, json } = receiver.requests.at(-1)!;
    expect(headers['webhook-id']).toBe(letter.event.eventId);
    expect(json).toEqual(letter.event);
    await eventually(async () => (await app.deliveries(webhook)).length === 1);
    // Its creation does not follow its position, which the list must know.
    const [row] = await app.database.query(
      `SELECT backfilled, created_at AS "createdAt" FROM webhook_deliveries WHERE id = $1`,
      [deliveryId],
    );
    expect(row).toEqual({ backfilled: true, createdAt: clock.now() });
  });
});
