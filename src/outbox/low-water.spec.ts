import { describe, expect, it } from '@jest/globals';
import { LowWater } from './low-water.js';

const round = (lastId: number | null, xmin: bigint, xmax: bigint, size = 1, limit = 10) => ({
  size,
  limit,
  lastId,
  xmin,
  xmax,
});

describe('the low-water id', () => {
  it('stays while a transaction that might hold a smaller id is open', () => {
    const low = new LowWater();
    low.observe(round(50, 90n, 100n));
    low.observe(round(60, 99n, 120n));
    expect(low.id).toBe(0);
  });

  it('rises to the id that was highest when every transaction of that time has ended', () => {
    const low = new LowWater();
    low.observe(round(50, 90n, 100n));
    low.observe(round(60, 100n, 120n));
    expect(low.id).toBe(50);
    low.observe(round(null, 120n, 121n, 0));
    expect(low.id).toBe(60);
  });

  it('concludes nothing from a round that was cut off by its limit', () => {
    const low = new LowWater();
    low.observe(round(50, 90n, 100n));
    low.observe(round(60, 200n, 200n, 10, 10));
    expect(low.id).toBe(0);
  });
});
