import { describe, expect, it } from '@jest/globals';
import { minutes, nextAttemptAt } from './retry-schedule.js';

describe('a retry schedule', () => {
  it('has one delay after each failed attempt, and ends', () => {
    const now = new Date(1_000_000);
    const next = [1, 2, 3].map((failures) => nextAttemptAt(minutes(1, 5), failures, now));
    expect(next).toEqual([new Date(1_060_000), new Date(1_300_000), null]);
  });
});
