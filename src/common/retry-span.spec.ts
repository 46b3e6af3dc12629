import { describe, expect, it } from '@jest/globals';
import { retrySpanMs } from './retry-span.js';

describe('the span of a retry schedule', () => {
  it('includes every delay with its jitter, and every attempt', () => {
    expect(retrySpanMs([60_000, 300_000], 15_000)).toBe(396_000 + 45_000);
  });

  it('is one timeout without retries', () => {
    expect(retrySpanMs([], 15_000)).toBe(15_000);
  });
});
