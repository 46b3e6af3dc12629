import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ClaimRow, RateRow } from './claimed-delivery.js';
import { LineWalk } from './line-walk.js';

type Row = ClaimRow | RateRow;

const ROOM = 2;

describe('the walk over the lines of an ordered subscription', () => {
  let walk: LineWalk;
  const room = (): number => ROOM;

  const row = (aggregateId: string, more: Partial<ClaimRow> = {}): Row =>
    ({
      id: 'd',
      subscriptionId: 's',
      aggregateId,
      isOrdered: true,
      rateLimit: null,
      ...more,
    }) as Row;
  const none = { id: null, subscriptionId: 's', isOrdered: true, rateLimit: 1 } as RateRow;
  const reached = (): string | undefined => walk.reached.get('s');

  beforeEach(() => {
    walk = new LineWalk();
  });

  it('goes on after the last line that a full claim reached', () => {
    expect(walk.advance([row('b'), row('a')], room, false)).toBe(false);
    expect(reached()).toBe('b');
  });

  it('begins again, and asks for a claim, when it has come to the end', () => {
    walk.advance([row('a'), row('b')], room, false);
    expect(walk.advance([row('c')], room, false)).toBe(true);
    expect(reached()).toBeUndefined();
    expect(walk.advance([row('a')], room, false)).toBe(false);
  });

  it('has come to the end when nothing was found', () => {
    walk.advance([row('a'), row('b')], room, false);
    expect(walk.advance([], room, false)).toBe(true);
    expect(walk.advance([], room, false)).toBe(false);
  });

  it('stays where it is while there is no room, or other subscriptions filled the claim', () => {
    walk.advance([row('a'), row('b')], room, false);
    walk.advance([], () => 0, false);
    expect(reached()).toBe('b');
    walk.advance([row('x', { subscriptionId: 'other', isOrdered: false })], room, true);
    expect(reached()).toBe('b');
  });

  it('goes on where a limit stopped it, and waits with the limit', () => {
    walk.advance([row('a', { rateLimit: 1 })], room, false);
    expect(reached()).toBe('a');
    walk.advance([none], room, false);
    expect(reached()).toBe('a');
  });

  it('leaves unordered subscriptions alone', () => {
    walk.advance([row('a', { isOrdered: false }), row('b', { isOrdered: false })], room, false);
    expect(walk.reached.size).toBe(0);
  });
});
