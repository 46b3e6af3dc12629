import { describe, expect, it } from '@jest/globals';
import { batchSize, nextBatchAt } from './replay-rate.js';

const at = (ms: number): Date => new Date(ms);

describe('the rate of a replay', () => {
  it.each([
    [null, 50],
    [1, 1],
    [19, 1],
    [20, 2],
    [400, 40],
    [10_000, 50],
  ])('at %s a second uses batches of %i', (rate, size) => {
    expect(batchSize(rate)).toBe(size);
  });

  it('never waits without a rate', () => {
    const batch = { dueAt: at(0), now: at(5_000), ratePerSecond: null, count: 50 };
    expect(nextBatchAt(batch)).toEqual(at(5_000));
  });

  it('spaces batches by the rate', () => {
    const batch = { dueAt: at(1_000), now: at(1_000), ratePerSecond: 4, count: 1 };
    expect(nextBatchAt(batch)).toEqual(at(1_250));
  });

  it('catches up after a late poll, but not after a long pause', () => {
    const batch = { dueAt: at(1_000), ratePerSecond: 4, count: 1 };
    expect(nextBatchAt({ ...batch, now: at(1_100) })).toEqual(at(1_250));
    expect(nextBatchAt({ ...batch, now: at(60_000) })).toEqual(at(60_000));
  });

  it.each([1, 3, 7, 25, 333, 10_000])('keeps to %i a second, however it is polled', (rate) => {
    const times: number[] = [];
    let dueAt = at(0);
    for (let now = 0; now < 10_000; now += 37) {
      if (dueAt.getTime() > now) continue;
      const count = batchSize(rate);
      for (let i = 0; i < count; i++) times.push(now);
      dueAt = nextBatchAt({ dueAt, now: at(now), ratePerSecond: rate, count });
    }
    expect(times.length).toBeLessThanOrEqual(rate * 10.25 + batchSize(rate));
    const reachable = Math.min(rate, (batchSize(rate) * 1000) / 37);
    expect(times.length).toBeGreaterThanOrEqual(reachable * 9.5 - batchSize(rate));
  });
});
