import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import { COUNT_ATTEMPTS } from '../../../src/webhooks/api/stats/webhook-stats.sql.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { makeKey } from './webhooks-app.js';

jest.setTimeout(60_000);

const MINUTE = 60_000;

describe('GET /webhooks/:id/stats', () => {
  const clock = new ManualClock();
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock, settings: { WEBHOOK_DISABLE_AFTER: '1000' } });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const statsOf = async (id: string) => (await app.call('GET', `/webhooks/${id}/stats`)).body;
  const nothing = {
    attempts: { total: 0, succeeded: 0, failed: 0 },
    deliveries: { succeeded: 0, dead: 0, cancelled: 0 },
    successRate: null,
    latencyMs: { p50: null, p95: null },
  };

  it('has no rate and no latency before the first attempt', async () => {
    const { id } = await app.subscribe(`${receiver.url}/none`);
    expect(await statsOf(id)).toEqual({
      pending: 0,
      delivering: 0,
      held: 0,
      oldestPendingAgeMs: null,
      windows: { '1h': nothing, '24h': nothing },
    });
    await app.call('DELETE', `/webhooks/${id}`);
    expect((await app.call('GET', `/webhooks/${id}/stats`)).status).toBe(404);
  });

  it('counts attempts, and deliveries by their status, in both windows', async () => {
    const webhook = await app.subscribe(`${receiver.url}/counts`, { retrySchedule: ['1m'] });
    const ended = (status: string, count: number) =>
      eventually(async () => (await app.deliveries(webhook, `&status=${status}`)).length === count);
    await app.publish(3);
    await ended('succeeded', 3);
    clock.advance(90 * MINUTE);
    receiver.answerWith(500);
    await app.publish(1);
    await eventually(async () => {
      const found = await app.deliveries(webhook);
      return found.length === 4 && found[0].attemptCount === 1;
    });
    clock.advance(10 * MINUTE);
    expect(await ended('dead', 1)).toBe(true);
    receiver.answerWith(200);
    await app.publish(1);
    await ended('succeeded', 4);
    const { windows, ...backlog } = await statsOf(webhook.id);
    expect(backlog).toEqual({ pending: 0, delivering: 0, held: 0, oldestPendingAgeMs: null });
    expect(windows['1h']).toMatchObject({
      attempts: { total: 3, succeeded: 1, failed: 2 },
      deliveries: { succeeded: 1, dead: 1, cancelled: 0 },
      successRate: 1 / 3,
      latencyMs: { p50: expect.any(Number), p95: expect.any(Number) },
    });
    expect(windows['24h']).toMatchObject({
      attempts: { total: 6, succeeded: 4, failed: 2 },
      deliveries: { succeeded: 4, dead: 1, cancelled: 0 },
      successRate: 4 / 6,
    });
    clock.advance(25 * 60 * MINUTE);
    expect((await statsOf(webhook.id)).windows).toEqual({ '1h': nothing, '24h': nothing });
  });

  it('shows the number of waiting deliveries, and since when they wait', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/waits`, { retrySchedule: ['5h'] });
    await app.publish(2);
    await eventually(async () => {
      const found = await app.deliveries(webhook);
      return found.length === 2 && found.every(({ attemptCount }) => attemptCount === 1);
    });
    clock.advance(7 * MINUTE);
    expect(await statsOf(webhook.id)).toMatchObject({
      pending: 2,
      held: 0,
      oldestPendingAgeMs: 7 * MINUTE,
    });
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    expect(await statsOf(webhook.id)).toMatchObject({
      pending: 0,
      held: 2,
      oldestPendingAgeMs: null,
    });
    await app.call('POST', `/webhooks/${webhook.id}/resume`, { body: { replayHeld: false } });
    const { windows } = await statsOf(webhook.id);
    expect(windows['1h'].deliveries).toEqual({ succeeded: 0, dead: 0, cancelled: 2 });
  });

  it('has the median and the 95th percentile of the latency', async () => {
    const webhook = await app.subscribe(`${receiver.url}/latency`);
    await app.database.query(
      `INSERT INTO webhook_attempts (delivery_id, subscription_id, number, at, duration_ms, manual)
       SELECT $1, $2, n, $3, n * 10, false FROM generate_series(1, 100) AS n`,
      [newId(), webhook.id, clock.now()],
    );
    const { windows } = await statsOf(webhook.id);
    expect(windows['1h']).toMatchObject({ latencyMs: { p50: 500, p95: 950 }, successRate: 1 });
  });

  it('finds the attempts of a window by an index', async () => {
    const webhook = await app.subscribe(`${receiver.url}/plan`);
    await app.database.query(
      `INSERT INTO webhook_attempts (delivery_id, subscription_id, number, at, duration_ms, manual)
       SELECT gen_random_uuid(), CASE WHEN n <= 100 THEN $1::uuid ELSE gen_random_uuid() END, 1,
              $2::timestamptz - n * interval '1 second', n, false
       FROM generate_series(1, 20000) AS n`,
      [webhook.id, clock.now()],
    );
    await app.database.query('VACUUM ANALYZE webhook_attempts');
    const since = new Date(clock.now().getTime() - 60 * MINUTE);
    const values = [webhook.id, since];
    const plan = await app.database.query(`EXPLAIN ${COUNT_ATTEMPTS.text}`, values);
    expect(JSON.stringify(plan)).toMatch(/webhook_attempts_recent/);
  });

  it('requires the scope to read, and is visible to its own tenant only', async () => {
    const { id } = await app.subscribe(`${receiver.url}/tenant`);
    const path = `/webhooks/${id}/stats`;
    expect((await app.call('GET', path, { key: await makeKey(app, 'other') })).status).toBe(404);
    const writer = await makeKey(app, 'default', ['webhooks:write']);
    expect((await app.call('GET', path, { key: writer })).status).toBe(403);
  });
});
