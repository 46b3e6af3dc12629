import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

const UNITS = { unitPrice: 100 };

describe('inventory', () => {
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  const pathOf = (sku: string): string => `/inventory/${encodeURIComponent(sku)}`;
  const count = (sku: string, body: unknown, headers = {}): Promise<TestResponse> =>
    api.call('PUT', pathOf(sku), { body, headers });
  const stock = async (sku: string): Promise<TestResponse['body']> =>
    (await api.call('GET', pathOf(sku))).body;
  const expectStock = (sku: string, onHand: number, reserved: number): Promise<unknown> =>
    eventually(async () => {
      expect(await stock(sku)).toEqual({ sku, onHand, reserved, available: onHand - reserved });
      return true;
    });
  const place = async (...items: readonly { sku: string; quantity: number }[]): Promise<string> => {
    const lines = items.map((item) => ({ ...item, ...UNITS }));
    const body = { customerId: 'c-1', currency: 'EUR', items: lines };
    const order = await api.call('POST', '/orders', { body });
    expect(order.status).toBe(201);
    return order.body.id;
  };
  const pay = async (id: string): Promise<void> => {
    const { totalAmount } = (await api.call('GET', `/orders/${id}`)).body;
    const body = { amount: totalAmount, method: 'card', reference: 'r' };
    expect((await api.call('POST', `/orders/${id}/payment`, { body })).status).toBe(200);
  };
  const ship = async (id: string): Promise<void> => {
    const body = { carrier: 'DHL', trackingNumber: 't-1' };
    expect((await api.call('POST', `/orders/${id}/shipment`, { body })).status).toBe(200);
  };
  const eventsOf = async (type: string, sku: string): Promise<TestResponse['body'][]> => {
    const { body } = await api.call('GET', `/events?types=${type}&limit=1000`);
    return body.data.filter((event: { data: { sku: string } }) => event.data.sku === sku);
  };

  it('follows an order through all of its transitions', async () => {
    await count('mug', { onHand: 10 });
    const id = await place({ sku: 'mug', quantity: 2 }, { sku: 'mug', quantity: 1 });
    await expectStock('mug', 10, 3);
    const items = [
      { sku: 'mug', quantity: 5, ...UNITS },
      { sku: 'cup', quantity: 1, ...UNITS },
    ];
    await api.call('PATCH', `/orders/${id}`, { body: { items } });
    await expectStock('mug', 10, 5);
    await expectStock('cup', 0, 1);
    await count('mug', { onHand: 20 });
    await expectStock('mug', 20, 5);
    await pay(id);
    await ship(id);
    await expectStock('mug', 15, 0);
    await expectStock('cup', -1, 0);

    const other = await place({ sku: 'mug', quantity: 4 });
    await expectStock('mug', 15, 4);
    await api.call('POST', `/orders/${other}/cancellation`, { body: { reason: 'no' } });
    await expectStock('mug', 15, 0);
  });

  it('publishes changes with the causation and correlation id of the order event', async () => {
    const id = await place({ sku: 'caused', quantity: 2 });
    const changed = await eventually(
      async () => (await eventsOf('inventory.stock_changed', 'caused'))[0],
    );
    const { body } = await api.call('GET', `/orders/${id}/history`);
    const [created] = body.data;
    expect(changed).toMatchObject({
      aggregateType: 'inventory',
      sequenceNumber: 1,
      version: 2,
      source: 'tidings/inventory',
      tenantId: 'default',
      causationId: created.eventId,
      correlationId: created.correlationId,
      actor: 'handler:inventory',
      data: {
        sku: 'caused',
        onHand: 0,
        reserved: 2,
        available: -2,
        lowStockAt: null,
        reason: 'reserved',
        orderId: id,
      },
    });
    const v1 = await api.call('GET', `/events/${changed.eventId}?version=1`);
    expect(v1.body.data).toEqual({
      sku: 'caused',
      quantity: 0,
      reserved: 2,
      lowStockAt: null,
      reason: 'reserved',
      orderId: id,
    });
  });

  it('publishes low stock when it falls below the threshold, and not again before it rises', async () => {
    await count('tea', { onHand: 10, lowStockAt: 5 });
    // Each order is its own aggregate queue, so wait for one reservation before the next order.
    for (const [quantity, reserved] of [
      [5, 5],
      [1, 6],
      [1, 7],
    ] as const) {
      await place({ sku: 'tea', quantity });
      await expectStock('tea', 10, reserved);
    }
    const events = await eventually(async () => {
      const low = await eventsOf('inventory.low_stock', 'tea');
      return low.length > 0 && low;
    });
    expect(events.map(({ data }) => data)).toEqual([{ sku: 'tea', available: 4, lowStockAt: 5 }]);
  });

  it.each(['a b', 'ä/ö?#%', '../x', '__proto__', '猫'.repeat(64), '😀'.repeat(64), '";--'])(
    'accepts the SKU %j',
    async (sku) => {
      expect(await count(sku, { onHand: 3 })).toMatchObject({
        status: 200,
        body: { sku, onHand: 3, reserved: 0, available: 3 },
      });
      await place({ sku, quantity: 1 });
      await expectStock(sku, 3, 1);
    },
  );

  it.each([
    [{}, 'onHand'],
    [{ onHand: -1 }, 'onHand'],
    [{ onHand: 1.5 }, 'onHand'],
    [{ onHand: '1' }, 'onHand'],
    [{ onHand: 1e15 }, 'onHand'],
    [{ onHand: 1, lowStockAt: -1 }, 'lowStockAt'],
    [{ onHand: 1, colour: 'red' }, 'colour'],
  ])('answers 400 to %j', async (body, path) => {
    const answer = await count('refused', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe(path);
    expect((await api.call('GET', '/inventory/refused')).status).toBe(404);
  });

  it('answers 400 to a SKU of more than 64 characters', async () => {
    const answer = await count('x'.repeat(65), { onHand: 1 });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'sku']);
  });

  it('changes an item only if If-Match equals its version', async () => {
    const first = await count('tagged', { onHand: 1 });
    expect(first.headers.get('etag')).toBe('"1"');
    expect((await count('tagged', { onHand: 2 }, { 'if-match': '"7"' })).status).toBe(412);
    const second = await count('tagged', { onHand: 2 }, { 'if-match': '"1"' });
    expect([second.status, second.headers.get('etag')]).toEqual([200, '"2"']);
    for (const seen of ['"1"', '*']) {
      expect((await count('new', { onHand: 2 }, { 'if-match': seen })).status).toBe(412);
    }
    expect((await api.call('GET', '/inventory/new')).status).toBe(404);
  });

  it('isolates tenants', async () => {
    const scopes = ['inventory:read', 'inventory:write', 'orders:write'];
    const made = await api.call('POST', '/api-keys', {
      body: { name: 'other', tenantId: 'other', scopes },
    });
    const { key } = made.body;
    await count('shared', { onHand: 5 });
    expect((await api.call('GET', '/inventory/shared', { key })).status).toBe(404);
    await api.call('PUT', '/inventory/shared', { key, body: { onHand: 7 } });
    const items = [{ sku: 'shared', quantity: 2, ...UNITS }];
    await api.call('POST', '/orders', { key, body: { customerId: 'c', currency: 'EUR', items } });
    await eventually(async () => {
      const { body } = await api.call('GET', '/inventory/shared', { key });
      return body.reserved === 2;
    });
    expect(await stock('shared')).toMatchObject({ onHand: 5, reserved: 0 });
  });
});
