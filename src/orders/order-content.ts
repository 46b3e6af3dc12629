import type { OrderItem } from './order-schemas.js';
import { lineTotal, orderTotal } from './order-total.js';

/** The items of an order and their prices, as in its events. */
export interface OrderContent {
  readonly items: (OrderItem & { readonly lineTotal: number })[];
  readonly totalAmount: number;
}

/** @throws {TotalTooLarge} */
export function contentOf(items: readonly OrderItem[]): OrderContent {
  const totalAmount = orderTotal(items);
  return {
    items: items.map((item) => {
      const { sku, quantity, unitPrice } = item;
      return { sku, quantity, unitPrice, lineTotal: lineTotal(item) };
    }),
    totalAmount,
  };
}

/** Whether two lists contain the same items in the same order. */
export function sameItems(a: readonly OrderItem[], b: readonly OrderItem[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((item, i) => {
    const other = b[i];
    return (
      item.sku === other?.sku &&
      item.quantity === other.quantity &&
      item.unitPrice === other.unitPrice
    );
  });
}
