import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderTotal } from './order-total.js';
import { TotalTooLarge } from './orders.errors.js';

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);
const item = fc.record({
  sku: fc.constant('mug'),
  quantity: fc.integer({ min: 1, max: 1_000_000 }),
  unitPrice: fc.integer({ min: 0, max: 1_000_000_000 }),
});

describe('the total of an order', () => {
  it('is exact, and rejected where it could not be', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 100 }), (items) => {
        const exact = items.reduce(
          (sum, { quantity, unitPrice }) => sum + BigInt(quantity) * BigInt(unitPrice),
          0n,
        );
        if (exact > LIMIT) expect(() => orderTotal(items)).toThrow(TotalTooLarge);
        else expect(BigInt(orderTotal(items))).toBe(exact);
      }),
    );
  });

  it('is at most 2^53 - 1', () => {
    const nine = Array.from({ length: 9 }, () => ({
      sku: 'gold',
      quantity: 1_000_000,
      unitPrice: 1_000_000_000,
    }));
    const rest = [
      { sku: 'dust', quantity: 7_199, unitPrice: 1_000_000_000 },
      { sku: 'dust', quantity: 1, unitPrice: 254_740_991 },
    ];
    expect(orderTotal([...nine, ...rest])).toBe(Number.MAX_SAFE_INTEGER);
    const oneMore = { sku: 'dust', quantity: 1, unitPrice: 1 };
    expect(() => orderTotal([...nine, ...rest, oneMore])).toThrow(TotalTooLarge);
  });
});
