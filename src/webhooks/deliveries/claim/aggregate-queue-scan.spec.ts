import { beforeEach, describe, expect, it } from '@jest/globals';
import { AggregateQueueScan } from './aggregate-queue-scan.js';
import type { ClaimedRow, ClaimRow, LimitedRow } from './claim-due.sql.js';

const ALLOWED = 2;

describe('the scan of the aggregate queues of an ordered subscription', () => {
  let scan: AggregateQueueScan;
  const allowed = (): number => ALLOWED;

  const row = (aggregateId: string, more: Partial<ClaimedRow> = {}): ClaimRow =>
    ({
      id: 'd',
      subscriptionId: 's',
      aggregateId,
      isOrdered: true,
      rateLimit: null,
      ...more,
    }) as ClaimRow;
  const limited = { id: null, subscriptionId: 's', isOrdered: true, rateLimit: 1 } as LimitedRow;
  const reached = (): string | undefined => scan.reached.get('s');

  beforeEach(() => {
    scan = new AggregateQueueScan();
  });

  it('continues after the last queue that a full claim reached', () => {
    expect(scan.advance([row('b'), row('a')], allowed, false)).toBe(false);
    expect(reached()).toBe('b');
  });

  it('starts over, and asks for a claim, after the last queue', () => {
    scan.advance([row('a'), row('b')], allowed, false);
    expect(scan.advance([row('c')], allowed, false)).toBe(true);
    expect(reached()).toBeUndefined();
    expect(scan.advance([row('a')], allowed, false)).toBe(false);
  });

  it('is at the end when nothing was found', () => {
    scan.advance([row('a'), row('b')], allowed, false);
    expect(scan.advance([], allowed, false)).toBe(true);
    expect(scan.advance([], allowed, false)).toBe(false);
  });

  it('stays where it is while it is allowed none, or other subscriptions filled the claim', () => {
    scan.advance([row('a'), row('b')], allowed, false);
    scan.advance([], () => 0, false);
    expect(reached()).toBe('b');
    scan.advance([row('x', { subscriptionId: 'other', isOrdered: false })], allowed, true);
    expect(reached()).toBe('b');
  });

  it('continues where a limit stopped it, and waits with the limit', () => {
    scan.advance([row('a', { rateLimit: 1 })], allowed, false);
    expect(reached()).toBe('a');
    scan.advance([limited], allowed, false);
    expect(reached()).toBe('a');
  });

  it('ignores unordered subscriptions', () => {
    scan.advance([row('a', { isOrdered: false }), row('b', { isOrdered: false })], allowed, false);
    expect(scan.reached.size).toBe(0);
  });
});
