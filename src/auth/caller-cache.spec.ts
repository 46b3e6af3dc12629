import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../test/support/manual-clock.js';
import { CallerCache } from './caller-cache.js';
import type { KnownKey } from './caller-cache.js';
import { ADMIN } from './caller.js';

describe('the caller cache', () => {
  const key: KnownKey = { caller: ADMIN, expiresAt: Infinity };
  const setUp = (found: KnownKey | null) => {
    const clock = new ManualClock();
    const cache = new CallerCache(clock);
    let lookups = 0;
    const find = async (): Promise<KnownKey | null> =>
      await cache.find('hash', () => {
        lookups += 1;
        return Promise.resolve(found);
      });
    return { cache, clock, find, lookups: () => lookups };
  };

  it.each([
    ['a key', key],
    ['that a key is unknown', null],
  ])('remembers %s for a second, however the time of day is corrected', async (_what, found) => {
    const { clock, find, lookups } = setUp(found);
    await expect(find()).resolves.toBe(found);
    clock.setBack(3_600_000);
    clock.advance(999);
    await expect(find()).resolves.toBe(found);
    expect(lookups()).toBe(1);
    clock.advance(1);
    await expect(find()).resolves.toBe(found);
    expect(lookups()).toBe(2);
  });

  it('evicts a key that is revoked, and a lookup in progress', async () => {
    const { cache, find, lookups } = setUp(key);
    await find();
    cache.forget(ADMIN.keyId);
    const lookup = find();
    expect(lookups()).toBe(2);
    cache.forget('another key');
    await lookup;
    await find();
    expect(lookups()).toBe(3);
  });
});
