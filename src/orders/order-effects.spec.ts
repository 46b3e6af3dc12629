import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventEnvelope } from '../events/index.js';
import { ORDER_COMMANDS } from './order-lifecycle.js';
import type { OrderCommand } from './order-lifecycle.js';
import { replayOrder } from './order-effects.js';
import type { OrderState } from './order-state.js';
import { Order } from './order.entity.js';
import { toOrderResponse } from './dto/order.response.js';
import { IllegalOrderTransition } from './orders.errors.js';

const item = fc.record({
  sku: fc.string({ minLength: 1, maxLength: 64 }),
  quantity: fc.integer({ min: 1, max: 1000 }),
  unitPrice: fc.integer({ min: 0, max: 100_000 }),
});
const someItems = fc.array(item, { minLength: 1, maxLength: 4 });
const someCommand = fc.record({
  command: fc.constantFrom(...ORDER_COMMANDS),
  items: someItems,
  text: fc.string({ minLength: 1, maxLength: 20 }),
});
type Command = typeof someCommand extends fc.Arbitrary<infer T> ? T : never;

function execute(order: Order, { command, items, text }: Command, now: Date): void {
  const steps: Record<OrderCommand, () => void> = {
    amend: () => order.amend({ items, note: text }, now),
    pay: () =>
      order.receivePayment({ amount: order.totalAmount, method: 'card', reference: text }, now),
    ship: () => order.ship({ carrier: 'DHL', trackingNumber: text }, now),
    deliver: () => order.deliver({ signedBy: text }, now),
    cancel: () => order.cancel({ reason: text }, now),
  };
  try {
    steps[command]();
  } catch (error) {
    if (!(error instanceof IllegalOrderTransition)) throw error;
  }
}

function eventsOf(order: Order): EventEnvelope[] {
  return order.takeRecordedEvents().map(
    ({ definition, data, sequenceNumber, occurredAt }) =>
      ({
        eventType: definition.type,
        timestamp: occurredAt?.toISOString(),
        aggregateId: order.id,
        sequenceNumber,
        data: JSON.parse(JSON.stringify(data)) as unknown,
      }) as EventEnvelope,
  );
}

describe('an order rebuilt from its events', () => {
  it('equals the order after each transition of any sequence', () => {
    fc.assert(
      fc.property(someItems, fc.array(someCommand, { maxLength: 12 }), (first, commands) => {
        let time = Date.parse('2025-10-01T00:00:00.000Z');
        const id = '019a0000-0000-7000-8000-000000000001';
        const place = { id, tenantId: 't', customerId: 'c', currency: 'EUR', items: first };
        const order = Order.place(place, new Date(time));
        const events = eventsOf(order);
        const seen: OrderState[] = [];
        for (const next of commands) {
          seen.push(Object.assign(new Order(), order));
          expect(toOrderResponse(replayOrder(events))).toEqual(toOrderResponse(order));
          execute(order, next, new Date((time += 1000)));
          events.push(...eventsOf(order));
        }
        for (const past of seen) {
          const then = replayOrder(events.slice(0, past.version));
          expect(toOrderResponse(then)).toEqual(toOrderResponse(past));
        }
      }),
    );
  });

  it('throws on an unknown event type', () => {
    const event = { eventType: 'order.eaten', timestamp: '2025-10-01T00:00:00Z', data: {} };
    expect(() => replayOrder([event as EventEnvelope])).toThrow('order.eaten');
  });
});
