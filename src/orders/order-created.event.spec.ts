import { describe, expect, it } from '@jest/globals';
import { orderCreated, orderEvents } from './order.events.js';

/** What holds of every event in several versions is shown of this one, too: `event-versions.spec.ts`. */
describe('order.created in two versions', () => {
  const [first, second] = [orderCreated.versions[1]?.example, orderCreated.versions[2]?.example];

  it('casts its examples into each other', () => {
    expect(orderCreated.upcast?.[1]?.(first as never)).toEqual(second);
    expect(orderCreated.downcast?.[2]?.(second as never)).toEqual(first);
  });

  it('gives a reader of version 1 the flat total, and one of version 2 what each line costs', () => {
    expect(first).toMatchObject({ total: 2500 });
    expect(second).toMatchObject({ totalAmount: 2500, items: [{ quantity: 2, lineTotal: 2500 }] });
  });
});

describe('the events of an order', () => {
  it('all name their customer, so that streams and webhooks can filter by it', () => {
    for (const definition of orderEvents) expect(definition.attributes).toEqual(['customerId']);
  });
});
