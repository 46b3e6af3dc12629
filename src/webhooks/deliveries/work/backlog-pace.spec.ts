import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BacklogPace } from './backlog-pace.js';

describe('the pace of backlogs', () => {
  let load: number;
  let started: number;
  let pace: BacklogPace;

  const startAll = (): void => {
    while (pace.mayStart('big') && started < 10_000) {
      started++;
      pace.noteStart(true);
    }
  };
  /** What starts of a backlog in that time, while others have something all along. */
  const startedIn = (ms: number): number => {
    started = 0;
    for (let passed = 0; passed < ms; passed += 500) {
      pace.notePrompt('small');
      startAll();
      jest.advanceTimersByTime(500);
    }
    return started;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    load = 0;
    started = 0;
    pace = new BacklogPace(
      () => load,
      () => startAll(),
    );
  });
  afterEach(() => {
    pace.stop();
    jest.useRealTimers();
  });

  it('is none while nobody else is there, and a second after the last', () => {
    expect(pace.isOnFor('big')).toBe(false);
    startAll();
    expect(started).toBe(10_000);
    pace.notePrompt('small');
    expect(pace.isOnFor('big')).toBe(true);
    expect(pace.mayStart('big')).toBe(false);
    jest.advanceTimersByTime(1_000);
    expect(pace.isOnFor('big')).toBe(false);
    expect(pace.mayStart('big')).toBe(true);
  });

  it('is none for a subscription that is the only one, whether it is behind or not', () => {
    pace.notePrompt('big');
    pace.notePrompt('big');
    expect(pace.isOnFor('big')).toBe(false);
    pace.notePrompt('small');
    pace.notePrompt('big');
    expect(pace.isOnFor('big')).toBe(true);
  });

  it('tells those that it held back when it ends', () => {
    pace.notePrompt('small');
    startAll();
    load = 1;
    jest.advanceTimersByTime(1_100);
    expect(started).toBe(10_000);
  });

  it('grows while the thread is idle, and shrinks while it is busy', () => {
    const first = startedIn(1_000);
    const second = startedIn(1_000);
    expect(second).toBeGreaterThan(2 * first);
    load = 1;
    startedIn(1_000);
    expect(startedIn(1_000)).toBeLessThan(first);
  });

  it('never comes to a stop, however busy the thread is', () => {
    load = 1;
    startedIn(1_000);
    expect(startedIn(1_000)).toBeGreaterThanOrEqual(200);
  });

  it('is faster than what comes in beside it, however busy the thread is', () => {
    load = 1;
    startedIn(1_000);
    started = 0;
    for (let n = 0; n < 1_000; n++) {
      pace.notePrompt('small');
      pace.noteStart(false);
      startAll();
    }
    expect(started).toBeGreaterThanOrEqual(2_000);
  });

  it('saves up no more than a few starts', () => {
    for (let n = 0; n < 1_000; n++) {
      pace.notePrompt('small');
      pace.noteStart(false);
    }
    startAll();
    expect(started).toBeLessThanOrEqual(64);
  });
});
