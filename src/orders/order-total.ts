import type { OrderItem } from './order-state.js';
import { TotalTooLarge } from './orders.errors.js';

/** What one line costs, in minor units. */
export function lineTotal({ quantity, unitPrice }: OrderItem): number {
  return quantity * unitPrice;
}

/**
 * What all lines cost, in minor units. Every partial sum up to the limit is exact, and the first one beyond
 * it ends the count, so that no rounding can bring it back.
 * @throws {TotalTooLarge} beyond 2^53 - 1
 */
export function orderTotal(items: readonly OrderItem[]): number {
  let total = 0;
  for (const item of items) {
    total += lineTotal(item);
    if (total > Number.MAX_SAFE_INTEGER) throw new TotalTooLarge();
  }
  return total;
}
