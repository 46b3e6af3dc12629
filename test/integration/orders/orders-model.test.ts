import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { historyOf, MUGS, PAYMENT, place, SHIPMENT } from '../../support/order-calls.js';

/** The documented transitions, repeated: from → call → to, and the event. */
const TRANSITIONS: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  pending: {
    amend: ['pending', 'order.updated'],
    payment: ['paid', 'order.payment_received'],
    cancellation: ['cancelled', 'order.cancelled'],
  },
  paid: {
    shipment: ['shipped', 'order.shipped'],
    cancellation: ['cancelled', 'order.cancelled'],
  },
  shipped: { delivery: ['delivered', 'order.delivered'] },
  delivered: {},
  cancelled: {},
};

const calls = fc.array(
  fc.constantFrom('amend', 'payment', 'shipment', 'delivery', 'cancellation'),
  { minLength: 1, maxLength: 10 },
);

describe('any sequence of calls to an order', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  function call(id: string, name: string, nth: number): ReturnType<TestApp['call']> {
    const bodies: Readonly<Record<string, object>> = {
      payment: PAYMENT,
      shipment: SHIPMENT,
      delivery: {},
      cancellation: { reason: 'x' },
    };
    return name === 'amend'
      ? api.call('PATCH', `/orders/${id}`, { body: { note: `note ${nth}` } })
      : api.call('POST', `/orders/${id}/${name}`, { body: bodies[name] });
  }

  it('follows the documented transitions, with one event for each', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (names) => {
        const id = await place(api, MUGS);
        let status = 'pending';
        const events = ['order.created'];
        for (const [nth, name] of names.entries()) {
          const legal = TRANSITIONS[status]?.[name];
          const response = await call(id, name, nth);
          expect([status, name, response.status]).toEqual([status, name, legal ? 200 : 409]);
          if (!legal) continue;
          [status] = legal;
          events.push(legal[1]);
          expect(response.body).toMatchObject({ status, version: events.length });
        }
        const present = await api.call('GET', `/orders/${id}`);
        expect(present.body).toMatchObject({ status, version: events.length });
        expect(await historyOf(api, id)).toEqual(events.map((type, i) => [type, i + 1]));
      }),
      { numRuns: 40 },
    );
  });
});
