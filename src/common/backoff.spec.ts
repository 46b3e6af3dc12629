import { describe, expect, it } from '@jest/globals';
import { Backoff } from './backoff.js';

describe('Backoff', () => {
  it('waits twice as long after each failure, up to five seconds', () => {
    const backoff = new Backoff();
    const waits = Array.from({ length: 8 }, () => {
      backoff.failed(1_000);
      let waited = 0;
      while (backoff.isWaiting(1_000 + waited)) waited += 100;
      return waited;
    });
    expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  });

  it('ends with a success', () => {
    const backoff = new Backoff();
    backoff.failed(0);
    backoff.succeeded();
    expect(backoff.isWaiting(0)).toBe(false);
    backoff.failed(0);
    expect(backoff.isWaiting(100)).toBe(false);
  });
});
