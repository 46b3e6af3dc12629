import { describe, expect, it } from '@jest/globals';
import { fairShare } from './fair-share.js';

describe("a subscription's share of the slots", () => {
  it('is half of them', () => {
    expect(fairShare({ slots: 64, slow: 0 }, false)).toBe(32);
  });

  it('shrinks while ever more attempts are slow', () => {
    expect(fairShare({ slots: 64, slow: 512 }, false)).toBe(16);
    expect(fairShare({ slots: 64, slow: 1_000 }, false)).toBe(1);
  });

  it('is one attempt at least, and one only after a timeout', () => {
    expect(fairShare({ slots: 1, slow: 0 }, false)).toBe(1);
    expect(fairShare({ slots: 64, slow: 1_024 }, false)).toBe(1);
    expect(fairShare({ slots: 64, slow: 0 }, true)).toBe(1);
  });
});
