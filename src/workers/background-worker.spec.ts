import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BackgroundWorker } from './background-worker.js';
import type { WorkerOptions } from './background-worker.js';

const HOUR_MS = 3_600_000;

/** Runs one task per run, and reports more work while tasks are left. */
class TaskWorker extends BackgroundWorker {
  readonly idle: Promise<void>;
  private onIdle: () => void = () => undefined;

  constructor(
    private readonly tasks: ((signal: AbortSignal) => unknown)[],
    options: Partial<WorkerOptions> = {},
  ) {
    super({ name: 'tasks', intervalMs: HOUR_MS, failureMessage: 'task failed', ...options });
    this.idle = new Promise((resolve) => (this.onIdle = resolve));
  }

  override async runOnce(signal: AbortSignal): Promise<boolean> {
    const task = this.tasks.shift();
    if (this.tasks.length === 0) this.onIdle();
    await task?.(signal);
    return this.tasks.length > 0;
  }
}

const fail = (): never => {
  throw new Error('no');
};

describe('a background worker', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['error']));

  it('runs again immediately while there is more work', async () => {
    const done: number[] = [];
    const worker = new TaskWorker([() => done.push(1), () => done.push(2), () => done.push(3)]);
    expect(worker.figures).toEqual({
      name: 'tasks',
      running: false,
      runs: 0,
      failures: 0,
      lastSucceededAt: null,
    });
    worker.start();
    expect(worker.figures.running).toBe(true);
    await worker.idle;
    await worker.stop();
    expect(done).toEqual([1, 2, 3]);
    expect(worker.figures).toEqual({
      name: 'tasks',
      running: false,
      runs: 3,
      failures: 0,
      lastSucceededAt: expect.any(Date),
    });
  });

  it('counts a failed run and continues at the next wake-up', async () => {
    const worker = new TaskWorker([fail, () => undefined]);
    worker.start();
    worker.wake();
    await worker.idle;
    await worker.stop();
    expect(worker.figures).toMatchObject({ runs: 2, failures: 1 });
  });

  it('ignores a wake-up soon after a failure if it backs off', async () => {
    const times: number[] = [];
    const note = (): number => times.push(performance.now());
    const tasks = [() => (note(), fail()), note];
    const worker = new TaskWorker(tasks, { backsOff: true, intervalMs: 1 });
    worker.start();
    worker.wake();
    await worker.idle;
    await worker.stop();
    expect(worker.figures).toMatchObject({ runs: 2, failures: 1 });
    // The first delay of `Backoff`, without the rounding of timers.
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(99);
  });

  it('waits for the current run when it stops, and aborts its signal', async () => {
    let aborted = false;
    let onStart = (): void => undefined;
    const started = new Promise<void>((resolve) => (onStart = resolve));
    const worker = new TaskWorker([
      async (signal) => {
        onStart();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        aborted = true;
      },
    ]);
    worker.start();
    await started;
    await worker.stop();
    expect(aborted).toBe(true);
  });
});
