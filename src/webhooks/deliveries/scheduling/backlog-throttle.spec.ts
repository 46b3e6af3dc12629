import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BacklogThrottle } from './backlog-throttle.js';

describe('BacklogThrottle', () => {
  let load: number;
  let started: number;
  let throttle: BacklogThrottle;

  const startAll = (): void => {
    while (throttle.mayStart('big') && started < 10_000) {
      started++;
      throttle.recordStart(true);
    }
  };
  /** Starts of a backlog within that time, next to constant live traffic. */
  const startedIn = (ms: number): number => {
    started = 0;
    for (let passed = 0; passed < ms; passed += 500) {
      throttle.recordLive('small');
      startAll();
      jest.advanceTimersByTime(500);
    }
    return started;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    load = 0;
    started = 0;
    throttle = new BacklogThrottle(
      () => load,
      () => startAll(),
    );
  });
  afterEach(() => {
    throttle.stop();
    jest.useRealTimers();
  });

  it('is inactive without live traffic, and a second after the last', () => {
    expect(throttle.isActiveFor('big')).toBe(false);
    startAll();
    expect(started).toBe(10_000);
    throttle.recordLive('small');
    expect(throttle.isActiveFor('big')).toBe(true);
    expect(throttle.mayStart('big')).toBe(false);
    jest.advanceTimersByTime(1_000);
    expect(throttle.isActiveFor('big')).toBe(false);
    expect(throttle.mayStart('big')).toBe(true);
  });

  it('is inactive for a subscription that is the only one with traffic', () => {
    throttle.recordLive('big');
    throttle.recordLive('big');
    expect(throttle.isActiveFor('big')).toBe(false);
    throttle.recordLive('small');
    throttle.recordLive('big');
    expect(throttle.isActiveFor('big')).toBe(true);
  });

  it('announces tokens to those that it refused, also when the live traffic ends', () => {
    throttle.recordLive('small');
    startAll();
    load = 1;
    jest.advanceTimersByTime(1_100);
    expect(started).toBe(10_000);
  });

  it('allows more while the event loop is idle, and less while it is busy', () => {
    const first = startedIn(1_000);
    const second = startedIn(1_000);
    expect(second).toBeGreaterThan(2 * first);
    load = 1;
    startedIn(1_000);
    expect(startedIn(1_000)).toBeLessThan(first);
  });

  it('always allows a minimum, however busy the event loop is', () => {
    load = 1;
    startedIn(1_000);
    expect(startedIn(1_000)).toBeGreaterThanOrEqual(200);
  });

  it('allows two starts per live one, however busy the event loop is', () => {
    load = 1;
    startedIn(1_000);
    started = 0;
    for (let n = 0; n < 1_000; n++) {
      throttle.recordLive('small');
      throttle.recordStart(false);
      startAll();
    }
    expect(started).toBeGreaterThanOrEqual(2_000);
  });

  it('saves at most one bucket of tokens', () => {
    for (let n = 0; n < 1_000; n++) {
      throttle.recordLive('small');
      throttle.recordStart(false);
    }
    startAll();
    expect(started).toBeLessThanOrEqual(64);
  });
});
