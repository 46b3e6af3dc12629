import { describe, expect, it } from '@jest/globals';
import { retryTimeOf } from './retry-policy.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SCHEDULE = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, DAY];
const FINISHED = new Date('2026-01-01T00:00:00.000Z');
const base = { attemptNumber: 1, finishedAt: FINISHED, schedule: SCHEDULE, jitter: 0 };

const waitOf = (attempt: Partial<Parameters<typeof retryTimeOf>[0]>): number | null => {
  const next = retryTimeOf({ ...base, ...attempt });
  return next && next.getTime() - FINISHED.getTime();
};

describe('retryTimeOf', () => {
  it.each([
    [1, MINUTE],
    [2, 5 * MINUTE],
    [3, 30 * MINUTE],
    [4, 2 * HOUR],
    [5, DAY],
    [6, null],
    [7, null],
  ])('after attempt %i waits %s ms', (attemptNumber, expected) => {
    expect(waitOf({ attemptNumber })).toBe(expected);
  });

  it.each([
    [0, MINUTE],
    [0.5, MINUTE * 1.05],
    [0.999999, MINUTE * 1.1],
  ])('jitter %d only adds, up to a tenth', (jitter, expected) => {
    expect(waitOf({ jitter })).toBe(expected);
  });

  it('exhausts an empty schedule with the first attempt', () => {
    expect(waitOf({ schedule: [] })).toBeNull();
  });

  it.each([
    ['429 later than the schedule', 429, 10 * MINUTE, 10 * MINUTE],
    ['503 later than the schedule', 503, 10 * MINUTE, 10 * MINUTE],
    ['earlier than the schedule', 429, 5_000, MINUTE],
    ['zero', 503, 0, MINUTE],
    ['beyond a day', 503, 10 * DAY, DAY],
    ['on another status', 500, 10 * MINUTE, MINUTE],
    ['on a redirect', 301, 10 * MINUTE, MINUTE],
    ['without an answer', null, 10 * MINUTE, MINUTE],
    ['missing', 429, null, MINUTE],
  ])('Retry-After %s', (_, statusCode, retryAfterMs, expected) => {
    expect(waitOf({ statusCode, retryAfterMs })).toBe(expected);
  });

  it('is never earlier than the jittered schedule', () => {
    const wait = waitOf({ jitter: 0.9, statusCode: 429, retryAfterMs: MINUTE + 1 });
    expect(wait).toBe(65_400);
  });

  it('does not let Retry-After add attempts', () => {
    expect(waitOf({ attemptNumber: 6, statusCode: 503, retryAfterMs: HOUR })).toBeNull();
  });
});
