import { describe, expect, it } from '@jest/globals';
import { allowedOf, fairShare } from './capacity.js';

describe('fairShare', () => {
  it('is half of the slots', () => {
    expect(fairShare({ slots: 64, slow: 0 }, false)).toBe(32);
  });

  it('shrinks as more attempts become slow', () => {
    expect(fairShare({ slots: 64, slow: 512 }, false)).toBe(16);
    expect(fairShare({ slots: 64, slow: 1_000 }, false)).toBe(1);
  });

  it('is at least one attempt, and exactly one for a failing receiver', () => {
    expect(fairShare({ slots: 1, slow: 0 }, false)).toBe(1);
    expect(fairShare({ slots: 64, slow: 1_024 }, false)).toBe(1);
    expect(fairShare({ slots: 64, slow: 0 }, true)).toBe(1);
  });
});

describe('allowedOf', () => {
  const bySubscription = new Map([
    ['few', 2],
    ['many', 50],
  ]);
  const capacity = { limit: 100, perSubscription: 10, bySubscription };

  it('is the lower one of the capacities in general and of the subscription', () => {
    expect(allowedOf(capacity, 'few')).toBe(2);
    expect(allowedOf(capacity, 'many')).toBe(10);
    expect(allowedOf(capacity, 'unknown')).toBe(10);
  });
});
