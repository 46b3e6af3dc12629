import { describe, expect, it } from '@jest/globals';
import { NO_DETAILS } from './order-details.js';
import { Order } from './order.entity.js';
import { IllegalOrderTransition, UnknownCurrency, WrongPaymentAmount } from './orders.errors.js';

const now = new Date('2025-10-01T12:00:00.000Z');
const later = new Date('2025-10-01T13:00:00.000Z');
const mug = { sku: 'mug', quantity: 2, unitPrice: 1250 };

function placed(currency = 'EUR'): Order {
  return Order.place(
    { id: 'an id', tenantId: 'default', customerId: 'c-1', currency, items: [mug] },
    now,
  );
}

function recorded(order: Order): [string, unknown][] {
  return order.takeRecordedEvents().map(({ definition, data }) => [definition.type, data]);
}

describe('an order', () => {
  it('records the items and the total of each one', () => {
    const order = placed();
    expect(order).toMatchObject({ status: 'pending', totalAmount: 2500, version: 1 });
    expect(recorded(order)).toEqual([
      [
        'order.created',
        {
          customerId: 'c-1',
          currency: 'EUR',
          items: [{ ...mug, lineTotal: 2500 }],
          totalAmount: 2500,
          ...NO_DETAILS,
        },
      ],
    ]);
  });

  it('has the times of its first and its last event', () => {
    const order = placed();
    order.amend({ note: 'soon' }, later);
    expect(order.createdAt).toEqual(now);
    expect(order.updatedAt).toEqual(later);
    expect(order.takeRecordedEvents().map((event) => event.occurredAt)).toEqual([now, later]);
  });

  it('rejects an unknown currency', () => {
    expect(() => placed('XYZ')).toThrow(UnknownCurrency);
  });

  it('records no event for an amendment that changes nothing', () => {
    const order = placed();
    recorded(order);
    order.amend({}, later);
    order.amend({ items: [{ ...mug }], note: null }, later);
    expect(recorded(order)).toEqual([]);
    expect(order).toMatchObject({ version: 1, updatedAt: now });
  });

  it('rejects even an empty amendment once it is paid', () => {
    const order = placed();
    order.receivePayment({ amount: 2500, method: 'card', reference: 'p' }, later);
    expect(() => order.amend({}, later)).toThrow(IllegalOrderTransition);
  });

  it('accepts only a payment of its total, and is unchanged by any other', () => {
    const order = placed();
    const pay = (amount: number): void =>
      order.receivePayment({ amount, method: 'card', reference: 'p' }, later);
    expect(() => pay(2499)).toThrow(WrongPaymentAmount);
    expect(order).toMatchObject({ status: 'pending', payment: null, version: 1 });
    pay(2500);
    expect(order).toMatchObject({ status: 'paid', payment: { amount: 2500 }, version: 2 });
    expect(() => pay(1)).toThrow(IllegalOrderTransition);
  });

  it('records the released items when it is cancelled', () => {
    const order = placed();
    recorded(order);
    order.cancel({ reason: 'twice' }, later);
    expect(recorded(order)).toEqual([
      [
        'order.cancelled',
        {
          customerId: 'c-1',
          reason: 'twice',
          previousStatus: 'pending',
          items: [{ sku: 'mug', quantity: 2 }],
        },
      ],
    ]);
  });
});
