import { describe, expect, it } from '@jest/globals';
import { amountOf } from './amount-of.js';

describe('an amount in words', () => {
  it.each([
    [1, 64, '1 to 64 characters'],
    [3, 3, '3 characters'],
    [1, 1, '1 character'],
    [0, 1000, 'at most 1000 characters'],
    [0, 1, 'at most 1 character'],
  ])('of %i to %i is "%s"', (min, max, words) => {
    expect(amountOf(min, max, 'character')).toBe(words);
  });
});
