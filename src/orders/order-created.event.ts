import { Type } from 'typebox';
import type { Static } from 'typebox';
import { defineEvent } from '../events/index.js';
import { closed, Currency, CustomerId, Item, Money, Note, PricedItem } from './order-schemas.js';
import { lineTotal } from './order-total.js';

const V1 = Type.Object(
  {
    customerId: CustomerId,
    currency: Currency,
    items: Type.Array(Item, { minItems: 1, maxItems: 100 }),
    total: Money,
    note: Note,
  },
  closed,
);

const V2 = Type.Object(
  {
    customerId: CustomerId,
    currency: Currency,
    items: Type.Array(PricedItem, { minItems: 1, maxItems: 100 }),
    totalAmount: Money,
    note: Note,
  },
  closed,
);

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
    1: ({ total, items, ...same }: V1): V2 => ({
      ...same,
      items: items.map((item) => ({ ...item, lineTotal: lineTotal(item) })),
      totalAmount: total,
    }),
  },
  downcast: {
    2: ({ totalAmount, items, ...same }: V2): V1 => ({
      ...same,
      items: items.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice })),
      total: totalAmount,
    }),
  },
});
