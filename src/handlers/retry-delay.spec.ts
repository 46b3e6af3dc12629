import { describe, expect, it } from '@jest/globals';
import { retryDelay } from './retry-delay.js';

describe('the retries of a handler', () => {
  it('come after 1, 2 and 4 seconds, and end', () => {
    expect([1, 2, 3, 4].map(retryDelay)).toEqual([1_000, 2_000, 4_000, null]);
  });
});
