import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JobWorker } from './job-worker.js';
import type { ClaimedJob, JobStore } from './job-worker.js';

const HOUR_MS = 3_600_000;

interface Job extends ClaimedJob {
  readonly id: number;
}

/** An in-memory queue that keeps the recorded outcomes. */
class MemoryStore implements JobStore<Job> {
  readonly due: Job[] = [];
  readonly recorded: string[] = [];
  isBroken = false;
  purges = 0;

  claim(limit: number): Promise<Job[]> {
    return Promise.resolve(this.due.splice(0, limit));
  }

  complete({ id }: Job): Promise<void> {
    if (this.isBroken) return Promise.reject(new Error('no database'));
    this.recorded.push(`${id} done`);
    return Promise.resolve();
  }

  fail({ id }: Job, retryAt: Date | null): Promise<void> {
    this.recorded.push(`${id} ${retryAt === null ? 'given up' : `again at ${retryAt.getTime()}`}`);
    return Promise.resolve();
  }

  purge(): Promise<void> {
    if (this.isBroken) return Promise.reject(new Error('no database'));
    this.purges += 1;
    return Promise.resolve();
  }
}

class TestWorker extends JobWorker<Job> {
  readonly started: number[] = [];
  private readonly ends = new Map<number, (error?: Error) => void>();

  constructor(store: MemoryStore, now: () => number) {
    const options = {
      name: 'jobs',
      subject: 'job',
      intervalMs: HOUR_MS,
      failureMessage: 'cannot claim jobs',
      maxInFlight: 2,
      stopMs: 1,
      retrySchedule: [100, 200],
    };
    super(options, store, { now: () => new Date(now()), monotonicMs: now });
  }

  /** Ends the attempt at a job, with or without an error, and lets the outcome be recorded. */
  async end(id: number, error?: Error): Promise<void> {
    this.ends.get(id)?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  }

  protected override perform({ id }: Job): Promise<void> {
    this.started.push(id);
    return new Promise((resolve, reject) => {
      this.ends.set(id, (error) => (error ? reject(error) : resolve()));
    });
  }

  protected override describe({ id }: Job): object {
    return { id };
  }
}

describe('a job worker', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['error']));

  let store: MemoryStore;
  let now: number;
  let worker: TestWorker;
  beforeEach(() => {
    now = 1_000;
    store = new MemoryStore();
    worker = new TestWorker(store, () => now);
  });

  it('performs a limited number of jobs concurrently', async () => {
    store.due.push(...[1, 2, 3].map((id) => ({ id, attempt: 1 })));
    expect(await worker.runOnce()).toBe(true);
    expect(await worker.runOnce()).toBe(false);
    expect(worker.started).toEqual([1, 2]);
    await worker.end(1);
    expect(await worker.runOnce()).toBe(true);
    expect(worker.started).toEqual([1, 2, 3]);
    await worker.end(2);
    await worker.end(3);
    expect(store.recorded).toEqual(['1 done', '2 done', '3 done']);
  });

  it('retries a failed job on the schedule, and then gives it up', async () => {
    for (const attempt of [1, 2, 3]) {
      store.due.push({ id: attempt, attempt });
      await worker.runOnce();
      await worker.end(attempt, new Error('no'));
    }
    expect(store.recorded).toEqual(['1 again at 1100', '2 again at 1200', '3 given up']);
  });

  it('gives up a job whose attempts never have an outcome', async () => {
    store.due.push({ id: 1, attempt: 8 }, { id: 2, attempt: 9 });
    await worker.runOnce();
    await worker.end(1);
    expect(worker.started).toEqual([1]);
    expect(store.recorded).toEqual(['2 given up', '1 done']);
  });

  it('continues when an outcome cannot be recorded', async () => {
    store.isBroken = true;
    store.due.push({ id: 1, attempt: 1 });
    await worker.runOnce();
    await worker.end(1);
    store.isBroken = false;
    store.due.push({ id: 1, attempt: 2 });
    expect(await worker.runOnce()).toBe(true);
    await worker.end(1);
    expect(store.recorded).toEqual(['1 done']);
  });

  it('purges once an hour, when no job is due', async () => {
    await worker.runOnce();
    now += HOUR_MS - 1;
    await worker.runOnce();
    expect(store.purges).toBe(1);
    now += 1;
    await worker.runOnce();
    expect(store.purges).toBe(2);
  });

  it('continues to claim when a purge fails, and purges again an hour later', async () => {
    store.isBroken = true;
    await worker.runOnce();
    store.isBroken = false;
    store.due.push({ id: 1, attempt: 1 });
    expect(await worker.runOnce()).toBe(true);
    await worker.end(1);
    now += HOUR_MS;
    await worker.runOnce();
    expect(store.purges).toBe(1);
  });

  it('records no failure for an attempt that a stop interrupts', async () => {
    store.due.push({ id: 1, attempt: 3 });
    await worker.runOnce();
    const stopped = worker.stop();
    await worker.end(1, new Error('aborted'));
    await stopped;
    expect(store.recorded).toEqual([]);
  });

  it('stops without the jobs that do not end in time', async () => {
    store.due.push({ id: 1, attempt: 1 });
    await worker.runOnce();
    await worker.stop();
    expect(store.recorded).toEqual([]);
    await worker.end(1);
  });
});
