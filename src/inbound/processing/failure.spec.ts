import { describe, expect, it } from '@jest/globals';
import { TooManyRequests, Unavailable, Unprocessable } from '../../common/index.js';
import { delayAfter, reasonOf } from './failure.js';

const refusal = new Unprocessable('wrong', 'It is wrong.', {
  errors: [{ path: 'amount', message: 'must be 1' }],
});

describe('a failure', () => {
  it('that a domain refuses with is the last', () => {
    expect(delayAfter(refusal, 1)).toBeNull();
  });

  it.each([
    new Error('broken'),
    new Unavailable('later', 'Not now.'),
    new TooManyRequests('slow', 'Too many.'),
    'a string',
  ])('of another kind is followed by three retries: %s', (error) => {
    expect([1, 2, 3, 4].map((n) => delayAfter(error, n))).toEqual([1_000, 2_000, 4_000, null]);
  });

  it('gives its reason in words', () => {
    expect(reasonOf(refusal)).toBe('wrong: It is wrong. amount must be 1.');
    expect(reasonOf(new TypeError('no such shelf'))).toBe('TypeError: no such shelf');
    expect(reasonOf('oops')).toBe('oops');
    expect(reasonOf(new Error('x'.repeat(1_000)))).toHaveLength(500);
  });
});
