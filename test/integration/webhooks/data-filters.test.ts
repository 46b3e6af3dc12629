import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

describe('a filter on data', () => {
  let app: TestApp;
  let receiver: Receiver;

  beforeAll(async () => {
    [app, receiver] = await Promise.all([startTestApp(), startReceiver()]);
  });
  afterAll(() => Promise.all([app.close(), receiver.close()]));

  const subscribe = async (filter: object | null, more: object = {}) => {
    const body = { url: receiver.url, eventTypes: ['order.created'], filter, ...more };
    const answer = await app.call('POST', '/webhooks', { body });
    expect([answer.status, answer.body.filter]).toEqual([201, filter]);
    return answer.body.id as string;
  };
  const place = async (unitPrice: number, currency = 'EUR'): Promise<string> =>
    await placeItems([{ sku: 'mug', quantity: 1, unitPrice }], currency);
  const placeItems = async (items: readonly object[], currency = 'EUR'): Promise<string> => {
    const { body } = await app.call('POST', '/orders', {
      body: { customerId: 'c-1', currency, items },
    });
    return body.id;
  };
  /** The orders whose events a webhook has matched, once the webhook `all` has matched `last`. */
  const matched = async (id: string, all: string, last: string): Promise<string[]> => {
    const ordersOf = async (webhook: string): Promise<string[]> => {
      const { data } = (await app.call('GET', `/webhooks/${webhook}/deliveries?limit=100`)).body;
      const events = data.map(({ eventId }: { eventId: string }) =>
        app.call('GET', `/events/${eventId}`),
      );
      const found = await Promise.all(events);
      return found.map(({ body }) => body.aggregateId).reverse();
    };
    await eventually(async () => (await ordersOf(all)).includes(last));
    return await ordersOf(id);
  };

  it('passes the events that match it', async () => {
    const all = await subscribe(null);
    const large = await subscribe({ 'data.totalAmount': { $gte: 10_000 } });
    const either = await subscribe({
      customerId: 'c-1',
      $or: [{ 'data.currency': 'CHF' }, { 'data.items.0.unitPrice': { $lt: 10 } }],
    });
    const none = await subscribe({ customerId: 'c-2', 'data.totalAmount': { $gte: 0 } });
    const [cheap, exact, swiss] = [await place(1), await place(10_000), await place(99, 'CHF')];
    expect(await matched(large, all, swiss)).toEqual([exact]);
    expect(await matched(either, all, swiss)).toEqual([cheap, swiss]);
    expect(await matched(none, all, swiss)).toEqual([]);
  });

  it('with a path through an array checks every element', async () => {
    const item = (sku: string, quantity: number) => ({ sku, quantity, unitPrice: 5 });
    const all = await subscribe(null);
    const pens = await subscribe({ 'data.items.sku': 'pen' });
    const noPens = await subscribe({ 'data.items.sku': { $nin: ['pen', 'pencil'] } });
    const some = await subscribe({ 'data.items.quantity': { $gte: 5, $lt: 10 } });
    const orders = [
      await placeItems([item('mug', 1), item('pen', 20)]),
      await placeItems([item('mug', 7), item('cup', 1)]),
      await placeItems([item('mug', 1)]),
    ];
    const [first = '', second = '', third = ''] = orders;
    expect(await matched(pens, all, third)).toEqual([first]);
    expect(await matched(noPens, all, third)).toEqual([second, third]);
    expect(await matched(some, all, third)).toEqual([second]);
  });

  it('reads the version that the webhook is pinned to, also after the pin changes', async () => {
    const all = await subscribe(null);
    // Version 2 of the event added the line totals.
    const filter = { 'data.items.0.lineTotal': { $exists: true } };
    const [first, latest] = [
      await subscribe(filter, { versions: { 'order.created': 1 } }),
      await subscribe(filter),
    ];
    const before = await place(5);
    expect(await matched(latest, all, before)).toEqual([before]);
    expect(await matched(first, all, before)).toEqual([]);
    const body = { versions: { 'order.created': 2 } };
    expect((await app.call('PATCH', `/webhooks/${first}`, { body })).status).toBe(200);
    const after = await place(6);
    expect(await matched(first, all, after)).toEqual([after]);
  });

  it('is replaced by a change, and removed by null', async () => {
    const all = await subscribe(null);
    const id = await subscribe({ 'data.currency': 'XXX' });
    const change = (filter: object | null) =>
      app.call('PATCH', `/webhooks/${id}`, { body: { filter } });
    expect((await change({ 'data.currency': 'USD' })).body.filter).toEqual({
      'data.currency': 'USD',
    });
    const [dollars, euros] = [await place(1, 'USD'), await place(1)];
    expect(await matched(id, all, euros)).toEqual([dollars]);
    await change(null);
    const later = await place(1);
    expect(await matched(id, all, later)).toEqual([dollars, later]);
  });
});
