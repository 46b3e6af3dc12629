import { describe, expect, it } from '@jest/globals';
import { LowWater } from './low-water.js';

const round = (lastId: number | null, xmin: bigint, xid: bigint, size = 1, limit = 10) => ({
  size,
  limit,
  lastId,
  xmin,
  xid,
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

  it('follows a backlog that is drained in full batches', () => {
    const low = new LowWater();
    low.observe(round(10, 100n, 100n, 10));
    low.observe(round(20, 101n, 101n, 10));
    low.observe(round(30, 102n, 102n, 10));
    expect(low.id).toBe(20);
  });

  it('concludes nothing about ids above the end of a full batch', () => {
    const low = new LowWater();
    low.observe(round(50, 90n, 100n));
    low.observe(round(40, 200n, 200n, 10));
    expect(low.id).toBe(0);
  });
});
