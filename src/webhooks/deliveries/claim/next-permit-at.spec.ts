import { describe, expect, it } from '@jest/globals';
import type { ClaimedRow, LimitedRow } from './claim-due.sql.js';
import { nextPermitAt } from './next-permit-at.js';

const NOW = new Date(1_900_000_000_000);
const at = (ms: number): Date => new Date(NOW.getTime() + ms);

const claimed = (
  subscriptionId: string,
  rateLimit: number | null,
  freeAt: Date | null,
): ClaimedRow => ({ id: 'd', subscriptionId, rateLimit, freeAt }) as ClaimedRow;
const limited = (subscriptionId: string, rateLimit: number, freeAt: Date): LimitedRow =>
  ({ id: null, subscriptionId, rateLimit, freeAt }) as LimitedRow;

describe('nextPermitAt', () => {
  it('is one interval per claimed delivery later', () => {
    expect(nextPermitAt([claimed('a', 10, at(0)), claimed('a', 10, at(0))], NOW)).toEqual(at(200));
  });

  it('is the time that the claim states where it took nothing', () => {
    expect(nextPermitAt([limited('a', 10, at(70))], NOW)).toEqual(at(70));
  });

  it('is soon for a subscription that another worker was claiming from', () => {
    expect(nextPermitAt([{ ...limited('a', 1, at(10)), rateLimit: null }], NOW)).toEqual(at(10));
  });

  it('is the earliest time of all subscriptions', () => {
    expect(nextPermitAt([limited('a', 1, at(700)), claimed('b', 4, at(0))], NOW)).toEqual(at(250));
  });

  it('is null where nothing is held back', () => {
    expect(nextPermitAt([], NOW)).toBeNull();
    expect(nextPermitAt([claimed('a', null, null)], NOW)).toBeNull();
    // It took less than the rate permits.
    expect(nextPermitAt([claimed('a', 1_000, at(-50))], NOW)).toBeNull();
  });
});
