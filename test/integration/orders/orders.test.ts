import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { historyOf, MUGS, PAYMENT, place, SHIPMENT, step } from '../../support/order-calls.js';

describe('orders', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  it('places an order', async () => {
    const { status, headers, body } = await api.call('POST', '/orders', {
      body: { ...MUGS, note: 'Please gift-wrap.' },
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...MUGS,
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      status: 'pending',
      totalAmount: 2500,
      note: 'Please gift-wrap.',
      payment: null,
      shipment: null,
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: body.createdAt,
    });
    expect(headers.get('location')).toBe(`/orders/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    const read = await api.call('GET', headers.get('location') ?? '');
    expect(read).toMatchObject({ status: 200, body });
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('keeps amounts up to 2^53 - 1 exact', async () => {
    const items = [
      ...Array.from({ length: 9 }, () => ({
        sku: 'gold',
        quantity: 1_000_000,
        unitPrice: 1_000_000_000,
      })),
      { sku: 'dust', quantity: 7_199, unitPrice: 1_000_000_000 },
      { sku: 'dust', quantity: 1, unitPrice: 254_740_991 },
    ];
    const id = await place(api, { ...MUGS, items });
    const { body } = await api.call('GET', `/orders/${id}`);
    expect(body.totalAmount).toBe(Number.MAX_SAFE_INTEGER);
    const more = [...items, { sku: 'dust', quantity: 1, unitPrice: 1 }];
    const refused = await api.call('POST', '/orders', { body: { ...MUGS, items: more } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'items' }] } });
  });

  it('records an event for each transition', async () => {
    const id = await place(api);
    const paid = await step(api, id, 'payment', PAYMENT);
    expect(paid.body).toMatchObject({ status: 'paid', version: 2, payment: PAYMENT });
    expect(paid.headers.get('etag')).toBe('"2"');
    const shipped = await step(api, id, 'shipment', SHIPMENT);
    expect(shipped.body).toMatchObject({ status: 'shipped', shipment: SHIPMENT });
    const delivered = await step(api, id, 'delivery', { signedBy: 'A. Turing' });
    expect(delivered.body).toMatchObject({
      status: 'delivered',
      version: 4,
      shipment: { ...SHIPMENT, signedBy: 'A. Turing' },
    });
    expect((await api.call('GET', `/orders/${id}`)).body).toEqual(delivered.body);
    expect(await historyOf(api, id)).toEqual([
      ['order.created', 1],
      ['order.payment_received', 2],
      ['order.shipped', 3],
      ['order.delivered', 4],
    ]);
  });

  it('delivers without a signature and without a body', async () => {
    const id = await place(api);
    await step(api, id, 'payment', PAYMENT);
    await step(api, id, 'shipment', SHIPMENT);
    const { status, body } = await api.call('POST', `/orders/${id}/delivery`);
    expect(status).toBe(200);
    expect(body.shipment.signedBy).toBeNull();
  });

  it('cancels while pending or paid, and not once shipped', async () => {
    const pending = await place(api);
    await step(api, pending, 'cancellation', { reason: 'Ordered twice.' });
    const paid = await place(api);
    await step(api, paid, 'payment', PAYMENT);
    const cancelled = await step(api, paid, 'cancellation', { reason: 'Out of stock.' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', payment: PAYMENT });
    const shipped = await place(api);
    await step(api, shipped, 'payment', PAYMENT);
    await step(api, shipped, 'shipment', SHIPMENT);
    const refused = await api.call('POST', `/orders/${shipped}/cancellation`, {
      body: { reason: 'Too late.' },
    });
    expect(refused).toMatchObject({
      status: 409,
      body: { type: '/docs/errors/illegal_order_transition' },
    });
  });

  it('changes an order while it is pending', async () => {
    const id = await place(api);
    const items = [{ sku: 'cup', quantity: 1, unitPrice: 900 }];
    const changed = await api.call('PATCH', `/orders/${id}`, { body: { items, note: 'Blue.' } });
    expect(changed).toMatchObject({
      status: 200,
      body: { items, totalAmount: 900, note: 'Blue.', version: 2 },
    });
    const cleared = await api.call('PATCH', `/orders/${id}`, { body: { note: null } });
    expect(cleared.body).toMatchObject({ items, note: null, version: 3 });
    await step(api, id, 'payment', { ...PAYMENT, amount: 900 });
    const refused = await api.call('PATCH', `/orders/${id}`, { body: { note: 'Red.' } });
    expect(refused.status).toBe(409);
  });

  it('records no event for a request that changes nothing', async () => {
    const id = await place(api);
    for (const body of [{}, { note: null }, { items: MUGS.items }]) {
      const same = await api.call('PATCH', `/orders/${id}`, { body });
      expect(same).toMatchObject({ status: 200, body: { version: 1 } });
      expect(same.headers.get('etag')).toBe('"1"');
    }
    expect(await historyOf(api, id)).toEqual([['order.created', 1]]);
  });

  it('answers 404 to every call with an unknown id', async () => {
    for (const id of ['019a0000-0000-7000-8000-000000000001', 'no-uuid', '%F0']) {
      const calls: [string, string, object?][] = [
        ['GET', ''],
        ['GET', '/history'],
        ['PATCH', '', { note: 'x' }],
        ['POST', '/payment', PAYMENT],
        ['POST', '/shipment', SHIPMENT],
        ['POST', '/delivery', {}],
        ['POST', '/cancellation', { reason: 'x' }],
      ];
      for (const [method, path, body] of calls) {
        const { status } = await api.call(method, `/orders/${id}${path}`, { body });
        expect([id, method, path, status]).toEqual([id, method, path, id === '%F0' ? 400 : 404]);
      }
    }
  });
});
