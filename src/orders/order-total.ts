import { orderRules } from './order-rules.js';
import type { OrderItem } from './order-schemas.js';
import { TotalTooLarge } from './orders.errors.js';

/** The total of one item, in minor units. */
export function lineTotal({ quantity, unitPrice }: OrderItem): number {
  return quantity * unitPrice;
}

/**
 * The total of all items, in minor units. Partial sums up to the limit are exact, and the first one
 * above it throws, so rounding cannot bring the sum back below the limit.
 * @throws {TotalTooLarge} above 2^53 - 1
 */
export function orderTotal(items: readonly OrderItem[]): number {
  let total = 0;
  for (const item of items) {
    total += lineTotal(item);
    if (total > orderRules.amount.max) throw new TotalTooLarge();
  }
  return total;
}
