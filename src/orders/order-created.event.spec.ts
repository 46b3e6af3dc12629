import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rendererForSpecs } from '../../test/support/spec-renderer.js';
import { EventRegistry } from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { orderCreated, orderEvents } from './order.events.js';

const items = fc.array(
  fc.record({
    sku: fc.string({ minLength: 1, maxLength: 64 }),
    quantity: fc.integer({ min: 1, max: 1_000_000 }),
    unitPrice: fc.integer({ min: 0, max: 1_000_000_000 }),
  }),
  { minLength: 1, maxLength: 8 },
);
const first = fc.record({
  customerId: fc.string({ minLength: 1, maxLength: 64 }),
  currency: fc.constantFrom('EUR', 'JPY'),
  items,
  total: fc.nat(),
  note: fc.option(fc.string({ maxLength: 1000 })),
});

function stored(data: unknown, version: number): LoggedEvent {
  return {
    eventId: '019a0000-0000-7000-8000-000000000001',
    eventType: 'order.created',
    version,
    timestamp: '2025-10-01T00:00:00.000Z',
    source: 'tidings/orders',
    aggregateType: 'order',
    aggregateId: '019a0000-0000-7000-8000-000000000002',
    sequenceNumber: 1,
    position: 1,
    tenantId: 'default',
    correlationId: 'c',
    causationId: null,
    actor: 'system',
    traceparent: null,
    attributes: {},
    data: JSON.stringify(data),
  };
}

describe('order.created in two versions', () => {
  const registry = new EventRegistry();
  const renderer = rendererForSpecs(registry);
  const cast = (data: unknown, from: number, to: number): unknown =>
    JSON.parse(renderer.renderData(stored(data, from), to));

  beforeAll(() => {
    for (const definition of orderEvents) registry.register(definition);
  });

  it('goes up and down again without loss, and is valid at each step', () => {
    fc.assert(
      fc.property(first, (data) => {
        const second = cast(data, 1, 2);
        registry.assertValid(orderCreated, second);
        expect(cast(second, 2, 1)).toEqual(data);
      }),
    );
  });

  it('casts its examples into each other', () => {
    const { 1: v1, 2: v2 } = orderCreated.versions;
    expect(cast(v1?.example, 1, 2)).toEqual(v2?.example);
    expect(cast(v2?.example, 2, 1)).toEqual(v1?.example);
  });

  it('gives a reader of version 1 the flat total', () => {
    const { 2: v2 } = orderCreated.versions;
    const old = cast(v2?.example, 2, 1) as object;
    expect(old).toHaveProperty('total', 2500);
    expect(old).not.toHaveProperty('totalAmount');
  });
});

describe('the events of an order', () => {
  it('all name their customer, so that streams and webhooks can filter by it', () => {
    for (const definition of orderEvents) expect(definition.attributes).toEqual(['customerId']);
  });
});
