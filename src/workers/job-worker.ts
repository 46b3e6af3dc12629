import { setTimeout as wait } from 'node:timers/promises';
import { FailureLog, nextAttemptAt } from '../common/index.js';
import type { Clock, RetrySchedule } from '../common/index.js';
import { BackgroundWorker } from './background-worker.js';
import type { WorkerOptions } from './background-worker.js';

/** A job that this process has claimed for one attempt. */
export interface ClaimedJob {
  /** The number of this attempt, from 1. */
  readonly attempt: number;
}

/**
 * The table behind a queue of jobs. A claim moves the due time of a row to the end of its lease and
 * counts the attempt, so a job whose process dies is due again later.
 */
export interface JobStore<Job extends ClaimedJob> {
  /** Claims up to `limit` due jobs, which no other process then claims until the lease expires. */
  claim(limit: number): Promise<readonly Job[]>;
  /** Records that a job is done. */
  complete(job: Job): Promise<void>;
  /** Records a failed attempt; `retryAt` is null if the job is given up. */
  fail(job: Job, retryAt: Date | null, error: unknown): Promise<void>;
  /** Deletes rows that are no longer needed. */
  purge(): Promise<void>;
}

export interface JobWorkerOptions extends WorkerOptions {
  /** The subject of the log messages: `alert`, `notification`. */
  readonly subject: string;
  /** Jobs in flight at once in this process, so that a slow one does not delay the others. */
  readonly maxInFlight: number;
  /**
   * How long a stop waits for jobs in flight; default: 1 s. Those that end later are repeated when
   * their leases expire.
   */
  readonly stopMs?: number;
  /** After the last delay, a job that fails again is given up. */
  readonly retrySchedule: RetrySchedule;
}

const STOP_MS = 1_000;
/**
 * Attempts that a job is granted beyond its schedule. A stop or a crash during an attempt uses it
 * up without an outcome, so these let a job be given up only after an attempt that failed. A job
 * that ends its process at every attempt is given up after them.
 */
const INTERRUPTIONS = 5;
const PURGE_MS = 60 * 60_000;

/**
 * Base class of a worker that performs jobs outside a transaction, such as an e-mail or an HTTP
 * request, in any number of processes. It claims due jobs under a lease, retries failed ones on a
 * schedule and gives them up after the last retry. If a process dies between the effect and its
 * recording, the job is performed again: the effect must carry an id that identifies a repeat.
 */
export abstract class JobWorker<Job extends ClaimedJob> extends BackgroundWorker {
  private readonly inFlight = new Set<Promise<void>>();
  private readonly recording: FailureLog;
  private readonly purging: FailureLog;
  private stopping = false;
  private purgedAt = Number.NEGATIVE_INFINITY;

  constructor(
    override readonly options: JobWorkerOptions,
    private readonly store: JobStore<Job>,
    private readonly clock: Clock,
  ) {
    super(options);
    this.recording = new FailureLog(this.logger, `cannot record ${options.subject} outcome`);
    this.purging = new FailureLog(this.logger, `cannot purge old rows of ${options.subject}s`);
  }

  /** Performs a job. Rejects if it must be retried. */
  protected abstract perform(job: Job): Promise<void>;

  /** The fields that identify a job in log lines. */
  protected abstract describe(job: Job): object;

  /** Whether the cause of a failed attempt has been logged elsewhere, as an outage of a server. */
  protected isLogged(_error: unknown): boolean {
    return false;
  }

  override async runOnce(): Promise<boolean> {
    const limit = this.options.maxInFlight - this.inFlight.size;
    // A job that ends wakes the worker.
    if (limit <= 0) return false;
    const claimed = await this.store.claim(limit);
    // Jobs claimed during a stop are left to their leases.
    if (this.stopping) return false;
    for (const job of claimed) this.begin(job);
    if (claimed.length === 0) await this.purgeIfDue();
    return claimed.length > 0;
  }

  override async stop(): Promise<void> {
    this.stopping = true;
    await super.stop();
    const timer = new AbortController();
    const { stopMs = STOP_MS } = this.options;
    const deadline = wait(stopMs, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.inFlight), deadline]);
    timer.abort();
  }

  private begin(job: Job): void {
    const attempt = this.attempt(job);
    this.inFlight.add(attempt);
    void attempt.finally(() => {
      this.inFlight.delete(attempt);
      this.wake();
    });
  }

  /** Never rejects: a job whose outcome cannot be recorded is performed again after its lease. */
  private async attempt(job: Job): Promise<void> {
    try {
      const failure = await this.performOnce(job).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      // A stop may itself be the cause of the failure. The job is repeated after its lease.
      if (failure && this.stopping) return;
      if (failure) await this.fail(job, failure.error);
      else await this.store.complete(job);
      this.recording.succeeded();
    } catch (error) {
      this.recording.failed(error, this.describe(job));
    }
  }

  private async performOnce(job: Job): Promise<void> {
    if (job.attempt > this.options.retrySchedule.length + 1 + INTERRUPTIONS) {
      throw new Error('no attempt had an outcome');
    }
    await this.perform(job);
  }

  private async fail(job: Job, error: unknown): Promise<void> {
    const { subject, retrySchedule } = this.options;
    const { attempt } = job;
    const retryAt = nextAttemptAt(retrySchedule, attempt, this.clock.now());
    await this.store.fail(job, retryAt, error);
    const fields = { ...this.describe(job), attempt, err: error };
    if (!retryAt) this.logger.error({ msg: `${subject} dropped`, ...fields });
    else if (!this.isLogged(error))
      this.logger.warn({ msg: `${subject} failed, retrying`, ...fields, retryAt });
  }

  /** A failed purge delays no job and is repeated an hour later. */
  private async purgeIfDue(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.purgedAt < PURGE_MS) return;
    this.purgedAt = now;
    try {
      await this.store.purge();
      this.purging.succeeded();
    } catch (error) {
      this.purging.failed(error);
    }
  }
}
