import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import {
  historyNow,
  historyOf,
  MUGS,
  PAYMENT,
  place,
  SHIPMENT,
  step,
} from '../../support/order-calls.js';

describe('the history of an order', () => {
  const clock = new ManualClock();
  const states: { updatedAt: string; version: number }[] = [];
  let api: TestApp;
  let id: string;

  beforeAll(async () => {
    api = await startTestApp({ clock });
    id = await place(api);
    await remember();
    const items = [{ sku: 'cup', quantity: 3, unitPrice: 100 }];
    await change(() => api.call('PATCH', `/orders/${id}`, { body: { items, note: 'Blue.' } }));
    await change(() => step(api, id, 'payment', { ...PAYMENT, amount: 300 }));
    await change(() => step(api, id, 'shipment', SHIPMENT));
    await change(() => step(api, id, 'delivery', { signedBy: 'A. Turing' }));
  });
  afterAll(() => api.close());

  async function change(call: () => Promise<unknown>): Promise<void> {
    clock.advance(60_000);
    await call();
    await remember();
  }

  async function remember(): Promise<void> {
    states.push((await api.call('GET', `/orders/${id}`)).body);
  }

  const asOf = (point: string | number): ReturnType<TestApp['call']> =>
    api.call('GET', `/orders/${id}?asOf=${encodeURIComponent(point)}`);
  const shifted = (time: string, ms: number): string =>
    new Date(Date.parse(time) + ms).toISOString();

  it('rebuilds its state at each sequence number', async () => {
    expect(states).toHaveLength(5);
    for (const state of states) {
      const { status, body, headers } = await asOf(state.version);
      expect([status, body]).toEqual([200, state]);
      expect(headers.get('etag')).toBe(`"${state.version}"`);
    }
  });

  it('rebuilds its state at each time', async () => {
    for (const state of states) {
      expect((await asOf(state.updatedAt)).body).toEqual(state);
      expect((await asOf(shifted(state.updatedAt, 59_999))).body).toEqual(state);
    }
    expect((await asOf('2999-01-01T00:00:00Z')).body).toEqual(states.at(-1));
    expect((await asOf('2030-01-01T01:00:00+01:00')).body).toEqual(states[0]);
  });

  it('answers 404 before it was placed and beyond its last sequence number', async () => {
    for (const point of [0, 6, 2_147_483_648, '2029-12-31T23:59:59.999Z']) {
      expect((await asOf(point)).status).toBe(404);
    }
  });

  for (const point of ['', 'yesterday', '-1', '1.5', '2030-01-01', '2030-02-30T00:00:00Z', '1 ']) {
    it(`answers 400 to asOf="${point}"`, async () => {
      const { status, body } = await asOf(point);
      expect([status, body.errors?.[0].path]).toEqual([400, 'asOf']);
    });
  }

  it('lists its events with their actor and correlation id', async () => {
    const { body: order } = await api.call('POST', '/orders', {
      body: MUGS,
      headers: { 'x-request-id': 'request-7' },
    });
    const { status, headers, body } = await api.call('GET', `/orders/${order.id}/history`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toEqual({
      data: [
        {
          eventId: expect.any(String),
          eventType: 'order.created',
          version: 2,
          timestamp: order.createdAt,
          source: 'tidings/orders',
          aggregateType: 'order',
          aggregateId: order.id,
          sequenceNumber: 1,
          position: expect.any(Number),
          tenantId: 'default',
          correlationId: 'request-7',
          causationId: null,
          actor: 'api-key:admin',
          data: {
            customerId: MUGS.customerId,
            currency: 'EUR',
            items: [{ ...MUGS.items[0], lineTotal: 2500 }],
            totalAmount: 2500,
            note: null,
          },
        },
      ],
      nextCursor: null,
    });
  });

  it('is listed in pages', async () => {
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await api.call('GET', `/orders/${id}/history?limit=2${cursor}`);
      seen.push(...body.data.map((event: { sequenceNumber: number }) => event.sequenceNumber));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    for (const wrong of [
      'cursor=x',
      `cursor=${Buffer.from('-1').toString('base64url')}`,
      'limit=0',
    ]) {
      expect((await api.call('GET', `/orders/${id}/history?${wrong}`)).status).toBe(400);
    }
  });

  it('contains the last event immediately after each of many changes', async () => {
    const changed = await place(api);
    for (let n = 2; n <= 30; n++) {
      await api.call('PATCH', `/orders/${changed}`, { body: { note: `note ${n}` } });
      expect(await historyNow(api, changed)).toHaveLength(n);
    }
  });

  it('answers 410 where events have expired', async () => {
    const expired = await place(api);
    await step(api, expired, 'payment', PAYMENT);
    await step(api, expired, 'shipment', SHIPMENT);
    expect(await historyOf(api, expired)).toHaveLength(3);
    await expireEvents(api, expired, 1);
    const at = (n: number): ReturnType<TestApp['call']> =>
      api.call('GET', `/orders/${expired}?asOf=${n}`);
    expect(await at(2)).toMatchObject({
      status: 410,
      body: { type: '/docs/errors/before_retention' },
    });
    expect(await at(3)).toMatchObject({ status: 200, body: { status: 'shipped' } });
    expect(await historyNow(api, expired)).toEqual([
      ['order.payment_received', 2],
      ['order.shipped', 3],
    ]);
    await expireEvents(api, expired, 3);
    expect((await at(1)).status).toBe(410);
    expect(await historyNow(api, expired)).toEqual([]);
  });
});

/** Deletes events as the retention does, without dropping partitions. */
async function expireEvents(api: TestApp, aggregateId: string, upTo: number): Promise<void> {
  await api.app.get(DataSource).transaction(async (tx) => {
    // Not session_replication_role, which only a superuser may set.
    await tx.query(`ALTER TABLE event_log DISABLE TRIGGER USER`);
    await tx.query(`DELETE FROM event_log WHERE aggregate_id = $1 AND sequence_number <= $2`, [
      aggregateId,
      upTo,
    ]);
    await tx.query(`ALTER TABLE event_log ENABLE TRIGGER USER`);
  });
}
