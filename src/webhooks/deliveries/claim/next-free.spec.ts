import { describe, expect, it } from '@jest/globals';
import type { ClaimRow, RateRow } from './claimed-delivery.js';
import { nextFreeAt } from './next-free.js';

const NOW = new Date(1_900_000_000_000);
const at = (ms: number): Date => new Date(NOW.getTime() + ms);

const taken = (subscriptionId: string, rateLimit: number | null, freeAt: Date | null): ClaimRow =>
  ({ id: 'd', subscriptionId, rateLimit, freeAt }) as ClaimRow;
const none = (subscriptionId: string, rateLimit: number, freeAt: Date): RateRow =>
  ({ id: null, subscriptionId, rateLimit, freeAt }) as RateRow;

describe('when a rate next allows something', () => {
  it('is an interval after what was taken', () => {
    expect(nextFreeAt([taken('a', 10, at(0)), taken('a', 10, at(0))], NOW)).toEqual(at(200));
  });

  it('is what the claim says where it took nothing', () => {
    expect(nextFreeAt([none('a', 10, at(70))], NOW)).toEqual(at(70));
  });

  it('is soon for a subscription that another worker was just claiming of', () => {
    expect(nextFreeAt([{ ...none('a', 1, at(10)), rateLimit: null }], NOW)).toEqual(at(10));
  });

  it('is the earliest of all subscriptions', () => {
    expect(nextFreeAt([none('a', 1, at(700)), taken('b', 4, at(0))], NOW)).toEqual(at(250));
  });

  it('is never where nothing is held back', () => {
    expect(nextFreeAt([], NOW)).toBeNull();
    expect(nextFreeAt([taken('a', null, null)], NOW)).toBeNull();
    // It took less than it might have.
    expect(nextFreeAt([taken('a', 1_000, at(-50))], NOW)).toBeNull();
  });
});
