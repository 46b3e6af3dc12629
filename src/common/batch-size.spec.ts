import { describe, expect, it } from '@jest/globals';
import { BatchSize } from './batch-size.js';

describe('a batch size', () => {
  it('is halved while statements take too long, down to one row', () => {
    const size = new BatchSize(5);
    const seen = Array.from({ length: 4 }, () => {
      size.tookTooLong();
      return size.current;
    });
    expect(seen).toEqual([2, 1, 1, 1]);
  });

  it('grows back to its maximum as statements succeed', () => {
    const size = new BatchSize(1_000);
    size.tookTooLong();
    size.tookTooLong();
    expect(size.current).toBe(250);
    for (let n = 0; n < 3; n++) size.succeeded();
    expect(size.current).toBe(1_000);
  });
});
