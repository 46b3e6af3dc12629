import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HealthProbe } from './health-probe.js';

describe('a health probe', () => {
  const failures: unknown[] = [];
  let runs = 0;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    failures.length = 0;
    runs = 0;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function probe(check: () => Promise<void>): HealthProbe {
    const counted = (): Promise<void> => {
      runs += 1;
      return check();
    };
    const log = { failed: (error: unknown) => failures.push(error), succeeded: () => undefined };
    return new HealthProbe({ name: 'it', check: counted }, log);
  }

  it('shares one run between simultaneous requests, and runs again only after a second', async () => {
    const probed = probe(() => Promise.resolve());
    await expect(Promise.all([probed.health(), probed.health()])).resolves.toEqual(['up', 'up']);
    await probed.health();
    expect(runs).toBe(1);
    jest.advanceTimersByTime(1_000);
    await probed.health();
    expect(runs).toBe(2);
  });

  it('reports a failure, and the recovery after it', async () => {
    let isDown = true;
    const probed = probe(() => (isDown ? Promise.reject(new Error('gone')) : Promise.resolve()));
    await expect(probed.health()).resolves.toBe('down');
    expect(failures).toEqual([new Error('gone')]);
    isDown = false;
    jest.advanceTimersByTime(1_000);
    await expect(probed.health()).resolves.toBe('up');
  });

  it('times out on a check that hangs, starts no second one, and leaves no timer', async () => {
    let finish: () => void = () => undefined;
    const probed = probe(() => new Promise((resolve) => (finish = resolve)));
    const first = probed.health();
    jest.advanceTimersByTime(2_000);
    await expect(first).resolves.toBe('down');
    const second = probed.health();
    jest.advanceTimersByTime(0);
    await expect(second).resolves.toBe('down');
    expect(runs).toBe(1);
    finish();
    await turn();
    await expect(probed.health()).resolves.toBe('up');
    expect(jest.getTimerCount()).toBe(0);
  });
});
