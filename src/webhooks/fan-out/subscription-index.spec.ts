import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from '../../events/index.js';
import { SubscriptionIndex } from './subscription-index.js';
import type { MatchRule } from './subscription-index.js';

const ORDER = '0190a6b0-0000-7000-8000-000000000001';

function event(fields: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    eventType: 'order.created',
    tenantId: 'a',
    aggregateId: ORDER,
    position: 10,
    attributes: { customerId: 'c-1' },
    ...fields,
  } as LoggedEvent;
}

function rule(subscriptionId: string, fields: Partial<MatchRule> = {}): MatchRule {
  return {
    subscriptionId,
    tenantId: 'a',
    eventTypes: ['order.created'],
    filter: null,
    createdPosition: 0,
    ...fields,
  };
}

describe('the index of subscriptions', () => {
  it('finds the subscriptions to an event type, each once', () => {
    const index = new SubscriptionIndex([
      rule('exact'),
      rule('resource', { eventTypes: ['order.*'] }),
      rule('all', { eventTypes: ['*'] }),
      rule('thrice', { eventTypes: ['*', 'order.*', 'order.created'] }),
      rule('other', { eventTypes: ['order.shipped', 'orders.*', 'inventory.*'] }),
    ]);
    expect(index.match(event())).toEqual(['exact', 'resource', 'all', 'thrice']);
    expect(index.match(event({ eventType: 'order.shipped' }))).toEqual([
      'resource',
      'all',
      'thrice',
      'other',
    ]);
  });

  it('matches an event only with subscriptions of its tenant', () => {
    const index = new SubscriptionIndex([rule('mine'), rule('theirs', { tenantId: 'b' })]);
    expect(index.match(event())).toEqual(['mine']);
    expect(index.match(event({ tenantId: 'b' }))).toEqual(['theirs']);
    expect(index.match(event({ tenantId: 'c' }))).toEqual([]);
  });

  it('matches system events only with subscriptions that name them', () => {
    const index = new SubscriptionIndex([
      rule('all', { eventTypes: ['*'] }),
      rule('system', { eventTypes: ['system.*'] }),
      rule('named', { eventTypes: ['system.webhook_disabled'] }),
    ]);
    const found = index.match(event({ eventType: 'system.webhook_disabled' }));
    expect(found).toEqual(['system', 'named']);
  });

  it('applies filters', () => {
    const index = new SubscriptionIndex([
      rule('order', { filter: { aggregateId: ORDER } }),
      rule('customer', { filter: { customerId: 'c-1' } }),
      rule('both', { filter: { aggregateId: ORDER, customerId: 'c-1' } }),
      rule('neither', { filter: { aggregateId: ORDER, customerId: 'c-2' } }),
    ]);
    expect(index.match(event())).toEqual(['order', 'both', 'customer']);
    expect(index.match(event({ aggregateId: 'another' }))).toEqual(['customer']);
    expect(index.match(event({ attributes: {} }))).toEqual(['order']);
  });

  it('excludes events from before the subscription', () => {
    const index = new SubscriptionIndex([rule('new', { createdPosition: 10 })]);
    expect(index.match(event({ position: 10 }))).toEqual([]);
    expect(index.match(event({ position: 11 }))).toEqual(['new']);
  });

  it('finds one of ten thousand without checking all of them', () => {
    const rules = Array.from({ length: 10_000 }, (_, n) =>
      rule(`s-${n}`, { filter: { customerId: `c-${n}` } }),
    );
    let asked = 0;
    const counted = rules.map((one) => ({
      ...one,
      get createdPosition() {
        asked += 1;
        return 0;
      },
    }));
    const index = new SubscriptionIndex(counted);
    for (let n = 0; n < 1_000; n++) {
      const found = index.match(event({ attributes: { customerId: `c-${n}` } }));
      expect(found).toEqual([`s-${n}`]);
    }
    expect(asked).toBe(1_000);
  });
});
