import { describe, expect, it } from '@jest/globals';
import { EventRegistry } from '../events/index.js';
import { readFields } from '../http/index.js';
import { UpdateOrder } from './dto/update-order.dto.js';
import { CreateOrder } from './dto/create-order.dto.js';
import { orderRules } from './order-rules.js';
import { Order } from './order.entity.js';
import { orderEvents } from './order.events.js';

const registry = new EventRegistry();
for (const definition of orderEvents) registry.register(definition);

const { customerId, items, note, quantity, sku, unitPrice } = orderRules;
const text = (length: number): string => 'x'.repeat(length);
const item = { sku: text(sku.max), quantity: quantity.max, unitPrice: 1 };
/** Every field at its limit. */
const largest = {
  customerId: text(customerId.max),
  currency: 'EUR',
  items: Array.from({ length: items.max }, () => item),
  note: text(note.max),
};

const place = (body: object): Order =>
  Order.place({ ...readFields(CreateOrder, body), id: 'an id', tenantId: 'default' }, new Date(0));

describe('the rules of an order', () => {
  it('produce a valid event for the largest order', () => {
    const order = place(largest);
    order.amend({ note: null }, new Date(1));
    for (const { definition, data } of order.takeRecordedEvents()) {
      expect(() => registry.assertValid(definition, data)).not.toThrow();
    }
  });

  it.each([
    ['customerId', { customerId: text(customerId.max + 1) }],
    ['items', { items: Array.from({ length: items.max + 1 }, () => item) }],
    ['items.0.sku', { items: [{ ...item, sku: text(sku.max + 1) }] }],
    ['items.0.quantity', { items: [{ ...item, quantity: quantity.max + 1 }] }],
    ['items.0.unitPrice', { items: [{ ...item, unitPrice: unitPrice.max + 1 }] }],
    ['note', { note: text(note.max + 1) }],
  ])('reject a larger %s', (path, change) => {
    expect(() => place({ ...largest, ...change })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ path })] }),
    );
  });

  it('make each detail optional and nullable in requests', () => {
    const { note: _, ...rest } = largest;
    expect(place(rest).note).toBeNull();
    expect(place({ ...rest, note: null }).note).toBeNull();
    expect(readFields(UpdateOrder, {}).note).toBeUndefined();
  });
});
