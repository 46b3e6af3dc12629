import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasLength } from './has-length.js';

describe('the length of a text', () => {
  it('is its number of code points', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(6), fc.nat(6), (value, min, more) => {
        const length = [...value].length;
        expect(hasLength(value, min, min + more)).toBe(length >= min && length <= min + more);
      }),
    );
  });

  it('counts invisible characters', () => {
    expect(hasLength('a' + '\ufe0f'.repeat(100), 1, 64)).toBe(false);
  });
});
