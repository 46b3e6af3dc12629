import { describe, expect, it } from '@jest/globals';
import { orderCreated, orderEvents } from './order.events.js';

/**
 * The properties that every versioned event shares are tested in `tools/event-versions.spec.ts`.
 */
describe('order.created in two versions', () => {
  const [first, second] = [orderCreated.versions[1]?.example, orderCreated.versions[2]?.example];

  it('converts each example to the other', () => {
    expect(orderCreated.upcast?.[1]?.(first as never)).toEqual(second);
    expect(orderCreated.downcast?.[2]?.(second as never)).toEqual(first);
  });

  it('has a flat total in version 1, and the total of each item in version 2', () => {
    expect(first).toMatchObject({ total: 2500 });
    expect(second).toMatchObject({ totalAmount: 2500, items: [{ quantity: 2, lineTotal: 2500 }] });
  });
});

describe('the events of an order', () => {
  it('all have the attribute customerId, by which streams and webhooks filter', () => {
    for (const definition of orderEvents) expect(definition.attributes).toEqual(['customerId']);
  });
});
