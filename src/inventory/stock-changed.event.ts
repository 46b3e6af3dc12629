import { Type } from 'typebox';
import type { Static } from 'typebox';
import { closedObject, defineEvent } from '../events/index.js';
import { Available, LowStockAt, OnHand, OrderId, Reserved, Sku } from './inventory-schemas.js';

/**
 * Why the stock changed: a count, or an order that reserved, adjusted, released or shipped units.
 */
export const STOCK_REASONS = ['set', 'reserved', 'adjusted', 'released', 'shipped'] as const;
export type StockReason = (typeof STOCK_REASONS)[number];

const Reason = Type.Enum([...STOCK_REASONS]);

const V1 = closedObject({
  sku: Sku,
  quantity: OnHand,
  reserved: Reserved,
  lowStockAt: LowStockAt,
  reason: Reason,
  orderId: OrderId,
});

const V2 = closedObject({
  sku: Sku,
  onHand: OnHand,
  reserved: Reserved,
  available: Available,
  lowStockAt: LowStockAt,
  reason: Reason,
  orderId: OrderId,
});

type V1 = Static<typeof V1>;
type V2 = Static<typeof V2>;

const order = { reason: 'reserved', orderId: '0199c0de-0000-7000-8000-000000000001' } as const;

/**
 * Version 1 names the units on hand `quantity`, and has no `available`. Version 2 uses the names of
 * the API. Both carry the same facts, so each can be converted to the other without loss.
 */
export const stockChanged = defineEvent({
  type: 'inventory.stock_changed',
  source: 'inventory',
  description: 'The stock of an item changed. Carries all of its quantities.',
  versions: {
    1: {
      schema: V1,
      example: { sku: 'mug', quantity: 10, reserved: 2, lowStockAt: 5, ...order },
      deprecated: { since: '2025-10-01T00:00:00.000Z', sunset: '2027-04-01T00:00:00.000Z' },
    },
    2: {
      schema: V2,
      example: { sku: 'mug', onHand: 10, reserved: 2, available: 8, lowStockAt: 5, ...order },
    },
  },
  upcast: {
    1: ({ sku, quantity, reserved, ...same }: V1): V2 => ({
      sku,
      onHand: quantity,
      reserved,
      available: quantity - reserved,
      ...same,
    }),
  },
  downcast: {
    2: ({ sku, onHand, available: _, reserved, ...same }: V2): V1 => ({
      sku,
      quantity: onHand,
      reserved,
      ...same,
    }),
  },
});
