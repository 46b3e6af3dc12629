import { describe, expect, it } from '@jest/globals';
import { isTooDeep } from './json-depth.js';

const nested = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));

describe('isTooDeep', () => {
  it.each([1, 64])('accepts %i levels', (depth) => {
    expect(isTooDeep(nested(depth))).toBe(false);
  });

  it.each([65, 100_000])('rejects %i levels', (depth) => {
    expect(isTooDeep(nested(depth))).toBe(true);
  });

  it('does not count brackets inside of text', () => {
    expect(isTooDeep(Buffer.from(JSON.stringify({ note: '\\"[{'.repeat(100) })))).toBe(false);
  });

  it('counts levels, not brackets', () => {
    expect(isTooDeep(Buffer.from(JSON.stringify(Array.from({ length: 500 }, () => [{}]))))).toBe(
      false,
    );
  });
});
