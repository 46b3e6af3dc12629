import type { Static } from 'typebox';
import { closedObject, defineEvent } from '../events/index.js';
import { Note } from './order-details.js';
import { Currency, CustomerId, Items, Money, PricedItems } from './order-schemas.js';
import { lineTotal } from './order-total.js';

const V1 = closedObject({
  customerId: CustomerId,
  currency: Currency,
  items: Items,
  total: Money,
  note: Note,
});

const V2 = closedObject({
  customerId: CustomerId,
  currency: Currency,
  items: PricedItems,
  totalAmount: Money,
  note: Note,
});

type V1 = Static<typeof V1>;
type V2 = Static<typeof V2>;

/**
 * Version 1 has only the total. Version 2 names it as the API does, and adds the total of each
 * item. Both carry the same facts, so each can be converted to the other without loss.
 */
export const orderCreated = defineEvent({
  type: 'order.created',
  source: 'orders',
  description: 'A customer placed an order.',
  attributes: ['customerId'],
  versions: {
    1: {
      schema: V1,
      example: {
        customerId: 'customer-42',
        currency: 'EUR',
        items: [{ sku: 'mug', quantity: 2, unitPrice: 1250 }],
        total: 2500,
        note: null,
      },
      deprecated: { since: '2025-10-01T00:00:00.000Z', sunset: '2027-04-01T00:00:00.000Z' },
    },
    2: {
      schema: V2,
      example: {
        customerId: 'customer-42',
        currency: 'EUR',
        items: [{ sku: 'mug', quantity: 2, unitPrice: 1250, lineTotal: 2500 }],
        totalAmount: 2500,
        note: null,
      },
    },
  },
  upcast: {
    1: ({ note, total, items, ...same }: V1): V2 => ({
      note,
      ...same,
      items: items.map((item) => ({ ...item, lineTotal: lineTotal(item) })),
      totalAmount: total,
    }),
  },
  downcast: {
    2: ({ customerId, currency, totalAmount, items, note }: V2): V1 => ({
      customerId,
      currency,
      note,
      items: items.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice })),
      total: totalAmount,
    }),
  },
});
