import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId } from '../../../src/common/index.js';
import { SqlPool } from '../../../src/database/index.js';
import type { LoggedEvent } from '../../../src/events/index.js';
import { DeliveryStore } from '../../../src/webhooks/fan-out/delivery-store.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startWebhooksApp, WEBHOOK_URL } from './webhooks-app.js';

describe('pausing, resuming and enabling webhooks', () => {
  const clock = new ManualClock();
  let app: TestApp;
  let database: DataSource;
  let positions = 0;

  beforeAll(async () => {
    app = await startWebhooksApp(clock);
    database = app.app.get(DataSource);
  });
  afterAll(() => app.close());

  const create = async (fields: object = {}): Promise<string> => {
    const body = { url: WEBHOOK_URL, eventTypes: ['*'], ...fields };
    return (await app.call('POST', '/webhooks', { body })).body.id;
  };
  const post = async (id: string, action: string, body?: unknown): Promise<TestResponse> =>
    await app.call('POST', `/webhooks/${id}/${action}`, { body });
  const disable = async (id: string): Promise<void> => {
    await database.query(
      `UPDATE webhook_subscriptions SET status = 'disabled', disabled_reason = 'gone', consecutive_failures = 7
       WHERE id = $1`,
      [id],
    );
  };

  /** A pending delivery, as the fan-out creates it. */
  async function deliver(subscriptionId: string): Promise<void> {
    const event = {
      position: ++positions,
      eventId: newId(),
      eventType: 'order.created',
      aggregateId: newId(),
      tenantId: 'default',
      data: '{}',
    } as LoggedEvent;
    const store = app.app.get(DeliveryStore);
    await app.app
      .get(SqlPool)
      .transaction((client) => store.insert(client, [{ subscriptionId, event }], clock.now()));
  }
  async function deliveriesOf(id: string): Promise<string[]> {
    const rows: { status: string }[] = await database.query(
      'SELECT status FROM webhook_deliveries WHERE subscription_id = $1 ORDER BY position',
      [id],
    );
    return rows.map((row) => row.status);
  }

  it('holds pending deliveries while paused, and sends them afterwards', async () => {
    const id = await create();
    await deliver(id);
    const paused = await post(id, 'pause');
    expect([paused.status, paused.body.status]).toEqual([200, 'paused']);
    expect(paused.headers.get('etag')).toBe('"2"');
    expect(await deliveriesOf(id)).toEqual(['held']);
    const resumed = await post(id, 'resume');
    expect([resumed.status, resumed.body.status]).toEqual([200, 'active']);
    expect(await deliveriesOf(id)).toEqual(['pending']);
  });

  it('cancels held deliveries if they should not be sent', async () => {
    const id = await create();
    await deliver(id);
    await post(id, 'pause');
    await post(id, 'resume', { replayHeld: false });
    expect(await deliveriesOf(id)).toEqual(['cancelled']);
  });

  it.each([
    ['pause', 'held'],
    ['delete', 'cancelled'],
  ])('does not wait for a delivery that a worker holds: %s', async (action, become) => {
    const id = await create();
    await deliver(id);
    await deliver(id);
    const worker = database.createQueryRunner();
    try {
      await worker.startTransaction();
      await worker.query(
        `SELECT FROM webhook_deliveries WHERE subscription_id = $1 ORDER BY position LIMIT 1 FOR UPDATE`,
        [id],
      );
      if (action === 'pause') expect((await post(id, 'pause')).status).toBe(200);
      else expect((await app.call('DELETE', `/webhooks/${id}`)).status).toBe(204);
      expect(await deliveriesOf(id)).toEqual(['pending', become]);
    } finally {
      await worker.rollbackTransaction();
      await worker.release();
    }
  });

  it('is idempotent', async () => {
    const id = await create();
    const first = await post(id, 'pause');
    clock.advance(1_000);
    const second = await post(id, 'pause');
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    await post(id, 'resume');
    const active = await post(id, 'resume');
    expect([active.status, active.body.status]).toEqual([200, 'active']);
    expect((await post(id, 'enable')).body).toEqual(active.body);
  });

  it('needs enable, not resume, after Tidings has disabled a webhook', async () => {
    const id = await create();
    await deliver(id);
    await disable(id);
    expect((await post(id, 'pause')).status).toBe(409);
    expect((await post(id, 'resume')).status).toBe(409);
    const enabled = await post(id, 'enable', {});
    expect(enabled.status).toBe(200);
    expect(enabled.body).toMatchObject({
      status: 'active',
      disabledReason: null,
      consecutiveFailures: 0,
    });
  });

  it('enables a paused webhook as well, and resets its failure count', async () => {
    const id = await create({ active: false });
    await database.query(
      'UPDATE webhook_subscriptions SET consecutive_failures = 3 WHERE id = $1',
      [id],
    );
    expect((await post(id, 'enable')).body).toMatchObject({
      status: 'active',
      consecutiveFailures: 0,
    });
  });

  it('can be part of an update', async () => {
    const id = await create();
    await deliver(id);
    const change = async (body: object): Promise<string> =>
      (await app.call('PATCH', `/webhooks/${id}`, { body })).body.status;
    expect(await change({ active: false, description: 'off' })).toBe('paused');
    expect(await deliveriesOf(id)).toEqual(['held']);
    expect(await change({ description: 'still off' })).toBe('paused');
    await disable(id);
    expect(await change({ active: false })).toBe('disabled');
    expect(await change({ active: true, url: `${WEBHOOK_URL}/new` })).toBe('active');
    expect(await deliveriesOf(id)).toEqual(['pending']);
  });

  it('cancels unfinished deliveries when a webhook is deleted', async () => {
    const id = await create();
    await deliver(id);
    await post(id, 'pause');
    await deliver(id);
    await app.call('DELETE', `/webhooks/${id}`);
    expect(await deliveriesOf(id)).toEqual(['cancelled', 'cancelled']);
  });

  it('does not affect the deliveries of other webhooks', async () => {
    const [one, other] = [await create(), await create()];
    await deliver(one);
    await deliver(other);
    await post(one, 'pause');
    await app.call('DELETE', `/webhooks/${one}`);
    expect(await deliveriesOf(other)).toEqual(['pending']);
  });

  it.each([{ replayHeld: 'no' }, { replayHeld: null }, { replay: true }, []])(
    'rejects %j',
    async (body) => {
      const id = await create();
      expect((await post(id, 'resume', body)).status).toBe(400);
      expect((await post(id, 'enable', body)).status).toBe(400);
    },
  );
});
