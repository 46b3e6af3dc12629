import { describe, expect, it } from '@jest/globals';
import { retryDelay } from './retry-delay.js';

describe('handler retry delays', () => {
  it('are 1, 2 and 4 seconds, then none', () => {
    expect([1, 2, 3, 4].map(retryDelay)).toEqual([1_000, 2_000, 4_000, null]);
  });
});
