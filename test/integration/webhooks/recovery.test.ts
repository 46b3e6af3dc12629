import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { newId } from '../../../src/common/index.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { startTestApp } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(240_000);

describe('a recovery', () => {
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({
      settings: { WEBHOOK_DISABLE_AFTER: '1000', WEBHOOK_RETRY_SCHEDULE: '10ms' },
    });
  });
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    await receiver.close();
  });
  afterAll(() => app.close());

  const ask = (webhook: Webhook, body: unknown): Promise<TestResponse> =>
    app.call('POST', `/webhooks/${webhook.id}/recover`, { body });
  const completed = async (webhook: Webhook, body: unknown): Promise<TestResponse['body']> => {
    const begun = await ask(webhook, body);
    if (begun.status !== 202) throw new Error(JSON.stringify(begun.body));
    return await eventually(async () => {
      const { body: seen } = await app.call('GET', begun.headers.get('location')!);
      return seen.status !== 'running' && seen;
    }, 60_000);
  };
  /** Sorted, because requests of an unordered webhook may overtake each other. */
  const received = (): string[] =>
    receiver.requests.map(({ headers }) => String(headers['webhook-id'])).sort();
  const lastPosition = async (): Promise<number> => {
    const [head] = await app.database.query(`SELECT position FROM event_log_head`);
    return Number(head.position);
  };
  /** Publishes and waits for the log. Payments cause no events, so positions are predictable. */
  const happened = async (
    count: number,
    eventType = 'order.payment_received',
  ): Promise<string[]> => {
    const before = await lastPosition();
    const ids = await app.publish(count, eventType);
    await eventually(async () => (await lastPosition()) === before + count, 60_000);
    return ids;
  };

  it('sends events from before the webhook was created', async () => {
    const past = await happened(3);
    const first = (await lastPosition()) - 2;
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    const begun = await ask(webhook, { since: first });
    expect(begun.status).toBe(202);
    expect(begun.body).toEqual({
      id: expect.any(String),
      webhookId: webhook.id,
      since: first,
      until: first + 2,
      status: 'running',
      scheduled: 0,
      nextPosition: first,
      lastPosition: first + 2,
      requestedBy: 'api-key:admin',
      createdAt: expect.any(String),
      finishedAt: null,
    });
    const done = await eventually(async () => {
      const { body } = await app.call('GET', begun.headers.get('location')!);
      return body.status === 'completed' && body;
    });
    expect(done).toMatchObject({ scheduled: 3, nextPosition: first + 3 });
    expect(Date.parse(done.finishedAt)).toBeGreaterThanOrEqual(Date.parse(done.createdAt));
    expect(Date.parse(done.finishedAt)).toBeLessThanOrEqual(Date.now());
    await eventually(() => receiver.requests.length === 3);
    expect(received()).toEqual(past.sort());
  });

  it('does not change succeeded and waiting deliveries', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`, { retrySchedule: ['1h'] });
    const first = (await lastPosition()) + 1;
    await happened(1);
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
    receiver.answerWith(500);
    await happened(1);
    const before = await eventually(async () => {
      const list = await app.deliveries(webhook);
      return list.length === 2 && list[0].attemptCount === 1 && list;
    });
    expect(await completed(webhook, { since: first })).toMatchObject({ scheduled: 0 });
    expect(await app.deliveries(webhook)).toEqual(before);
  });

  it('schedules dead deliveries with a full retry schedule, and closes their dead letters', async () => {
    receiver.answerWith(500);
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    const since = (await lastPosition()) + 1;
    await app.publish(1, 'order.payment_received');
    const dead = await app.delivery(webhook, ({ status }) => status === 'dead');
    expect(dead.attemptCount).toBe(2);
    expect(await completed(webhook, { since })).toMatchObject({ scheduled: 1 });
    // Two more attempts: the schedule restarts, the attempt count continues.
    await app.delivery(webhook, (now) => now.status === 'dead' && now.attemptCount === 4);
    const { data } = (await app.call('GET', `/dead-letters?webhookId=${webhook.id}`)).body;
    expect(data).toMatchObject([
      { status: 'open', deliveryId: dead.id, replays: [] },
      {
        status: 'replayed',
        deliveryId: dead.id,
        replays: [{ at: expect.any(String), actor: 'api-key:admin', result: 'scheduled' }],
      },
    ]);
    expect((await app.call('POST', `/dead-letters/${data[1].id}/replay`)).status).toBe(409);
    // Each dead letter publishes an event; later tests count positions from after these.
    await eventually(async () => {
      const { body } = await app.call('GET', '/events?types=system.dead_letter_created');
      return body.data.length === 2;
    });
  });

  it('schedules cancelled deliveries', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    await happened(2);
    await eventually(async () => (await app.deliveries(webhook, '&status=held')).length === 2);
    const body = { replayHeld: false };
    await app.call('POST', `/webhooks/${webhook.id}/resume`, { body });
    expect(await app.deliveries(webhook, '&status=cancelled')).toHaveLength(2);
    await completed(webhook, { since: (await lastPosition()) - 1 });
    await eventually(async () => (await app.deliveries(webhook, '&status=succeeded')).length === 2);
  });

  it('uses the current types and filters of the webhook, and its tenant', async () => {
    const first = (await lastPosition()) + 1;
    await happened(1);
    const delivered = await happened(1, 'order.delivered');
    await app.database.query(FOREIGN_EVENT, [newId()]);
    await eventually(async () => (await lastPosition()) === first + 2);
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    const patched = {
      eventTypes: ['order.delivered'],
      filter: { 'data.signedBy': { $exists: true } },
    };
    await app.call('PATCH', `/webhooks/${webhook.id}`, { body: patched });
    expect(await completed(webhook, { since: first })).toMatchObject({ scheduled: 1 });
    await eventually(() => receiver.requests.length === 1);
    expect(received()).toEqual(delivered);
  });

  it('includes both ends of a window of positions', async () => {
    const ids = await happened(5);
    const last = await lastPosition();
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await completed(webhook, { since: last - 3, until: last - 1 });
    await eventually(() => receiver.requests.length === 3);
    expect(received()).toEqual(ids.slice(1, 4).sort());
  });

  it('ends at the head of the log if its window extends into the future', async () => {
    const ids = await happened(2);
    const last = await lastPosition();
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    for (const until of [last + 1_000, later]) {
      await completed(webhook, { since: last - 1, until });
    }
    await eventually(() => receiver.requests.length === 2);
    expect(received()).toEqual(ids);
    expect(await completed(webhook, { since: last + 1 })).toMatchObject({ scheduled: 0 });
  });

  it('finds the events of a time window, although times are out of order', async () => {
    const seconds = [-50, -40, -43, -38, -41, -30];
    const ids = seconds.map(() => newId());
    const start = await lastPosition();
    const now = Date.now();
    const at = (second: number): string => new Date(now + second * 1_000).toISOString();
    for (const [index, second] of seconds.entries()) {
      await app.database.query(EVENT_AT, [ids[index], at(second)]);
    }
    await eventually(async () => (await lastPosition()) === start + seconds.length);
    const webhook = await app.subscribe(`${receiver.url}/hook`, {
      eventTypes: ['order.cancelled'],
    });
    expect(await completed(webhook, { since: at(-43), until: at(-40) })).toMatchObject({
      scheduled: 3,
      since: at(-43),
      until: at(-40),
    });
    await eventually(() => receiver.requests.length === 3);
    expect(received()).toEqual([ids[1], ids[2], ids[4]].sort());
  });

  it('holds the deliveries of a paused webhook', async () => {
    const [event] = await happened(1);
    const webhook = await app.subscribe(`${receiver.url}/hook`, { active: false });
    await completed(webhook, { since: await lastPosition() });
    await app.delivery(webhook, ({ status }) => status === 'held');
    await app.call('POST', `/webhooks/${webhook.id}/resume`);
    await eventually(() => receiver.requests.length === 1);
    expect(received()).toEqual([event]);
  });

  it('ends when the webhook is deleted', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`, { active: false });
    await happened(1);
    const sql = `
      INSERT INTO webhook_recoveries (id, subscription_id, since, until, next_position, last_position,
                                      actor, created_at, worked_at)
      VALUES ($1, $2, '1', '1', 1, 1, 'test', now(), now())`;
    await app.call('DELETE', `/webhooks/${webhook.id}`);
    const id = newId();
    await app.database.query(sql, [id, webhook.id]);
    await eventually(async () => {
      const [row] = await app.database.query(`SELECT * FROM webhook_recoveries WHERE id = $1`, [
        id,
      ]);
      return row.status === 'cancelled';
    });
  });

  it('schedules each of many events once, by several workers, for several webhooks, through a failure', async () => {
    const first = (await lastPosition()) + 1;
    await happened(9_000);
    const other: TestApp = await startTestApp({
      databaseUrl: app.databaseUrl,
      settings: { ROLES: 'worker' },
    });
    try {
      const paused = { active: false };
      const webhooks = [
        await app.subscribe(`${receiver.url}/a`, paused),
        await app.subscribe(`${receiver.url}/b`, paused),
      ];
      await app.database.query(FAIL_ONCE_IN_THE_MIDDLE);
      const done = await Promise.all(
        [...webhooks, ...webhooks].map((webhook) => completed(webhook, { since: first })),
      );
      expect(done[0].scheduled + done[2].scheduled).toBe(9_000);
      expect(done[1].scheduled + done[3].scheduled).toBe(9_000);
      const counts = await app.database.query(
        `SELECT count(*)::int AS all, count(DISTINCT position)::int AS events FROM webhook_deliveries
         WHERE subscription_id = ANY ($1) AND status = 'held' GROUP BY subscription_id`,
        [webhooks.map(({ id }) => id)],
      );
      expect(counts).toEqual(webhooks.map(() => ({ all: 9_000, events: 9_000 })));
      const [{ failures }] = await app.database.query(
        `SELECT last_value AS failures FROM recovery_failures`,
      );
      expect(Number(failures)).toBeGreaterThan(1);
    } finally {
      await app.database.query(`DROP TRIGGER fail_once ON webhook_recoveries`);
      await other.close();
    }
  });
});

const EVENT_AT = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  VALUES ($1, 'order.cancelled', 1, $2, 'tidings/orders', 'order', $1, 1, 'default', 'test', 'test', '{}', '{}')`;

const FOREIGN_EVENT = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  VALUES ($1, 'order.delivered', 1, now(), 'tidings/orders', 'order', $1, 1, 'stranger', 'test', 'test', '{}',
          '{"signedBy":"x"}')`;

/** The last statement of a page's transaction fails twice: a sequence is not rolled back. */
const FAIL_ONCE_IN_THE_MIDDLE = `
  CREATE SEQUENCE recovery_failures;
  CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.next_position > OLD.next_position + 1000 AND nextval('recovery_failures') <= 2 THEN
      RAISE EXCEPTION 'the disk is full';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER fail_once BEFORE UPDATE ON webhook_recoveries
    FOR EACH ROW EXECUTE FUNCTION fail_once()`;
