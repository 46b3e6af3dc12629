import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SystemClock } from '../../../common/index.js';
import { DueTimer } from './due-timer.js';

describe('DueTimer', () => {
  const onDue = jest.fn();
  let timer: DueTimer;
  const inMs = (ms: number): Date => new Date(Date.now() + ms);

  beforeEach(() => {
    jest.useFakeTimers();
    onDue.mockClear();
    timer = new DueTimer(new SystemClock(), onDue);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('calls back at the earliest of the times that were set', () => {
    timer.set(inMs(500));
    timer.set(inMs(200));
    timer.set(inMs(900));
    jest.advanceTimersByTime(199);
    expect(onDue).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(onDue).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(10_000);
    expect(onDue).toHaveBeenCalledTimes(1);
  });

  it('can be set again after a call', () => {
    timer.set(inMs(100));
    jest.advanceTimersByTime(100);
    timer.set(inMs(100));
    jest.advanceTimersByTime(100);
    expect(onDue).toHaveBeenCalledTimes(2);
  });

  it('sets no timer for a distant time, and none after it is cleared', () => {
    timer.set(inMs(86_400_000));
    expect(jest.getTimerCount()).toBe(0);
    timer.set(inMs(100));
    timer.clear();
    expect(jest.getTimerCount()).toBe(0);
  });
});
