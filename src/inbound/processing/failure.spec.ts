import { describe, expect, it } from '@jest/globals';
import { TooManyRequests, Unavailable, Unprocessable } from '../../common/index.js';
import { reasonOf, retryAt } from './failure.js';
import { problemKind } from '../../../test/support/problem-kind.js';

const rejection = new Unprocessable(problemKind('wrong', 422), 'It is wrong.', {
  errors: [{ path: 'amount', message: 'must be 1' }],
});

describe('a failed inbound message', () => {
  it('is not retried after a rejection by the domain', () => {
    expect(retryAt(rejection, 1, new Date(0))).toBeNull();
  });

  it.each([
    new Error('broken'),
    new Unavailable(problemKind('later', 503), 'Not now.'),
    new TooManyRequests(problemKind('slow', 429), 'Too many.'),
    'a string',
  ])('is retried three times after any other error: %s', (error) => {
    const delays = [1, 2, 3, 4].map((n) => retryAt(error, n, new Date(0))?.getTime() ?? null);
    expect(delays).toEqual([1_000, 2_000, 4_000, null]);
  });

  it('has a reason in words', () => {
    expect(reasonOf(rejection)).toBe('wrong: It is wrong. amount must be 1.');
    expect(reasonOf(new TypeError('no such shelf'))).toBe('TypeError: no such shelf');
    expect(reasonOf('oops')).toBe('oops');
    expect(reasonOf(new Error('x'.repeat(1_000)))).toHaveLength(500);
  });
});
