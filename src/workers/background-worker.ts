import { Logger } from '@nestjs/common';
import { Backoff, FailureLog, PollLoop } from '../common/index.js';
import type { Role } from '../config/index.js';

/** What a worker declares about itself. */
export interface WorkerOptions {
  /** Identifies the worker in metrics and health checks: `notifications`. Unique in a process. */
  readonly name: string;
  /** The worker runs only in processes with this role; default: in every process. */
  readonly role?: Role;
  /** Default: true. False if the settings leave the worker nothing to do. */
  readonly enabled?: boolean;
  /** Milliseconds between runs when nothing wakes the worker. */
  readonly intervalMs: number;
  /** The log message of a failed run: `cannot send notifications`. */
  readonly failureMessage: string;
  /** Part of each line about a failed run. */
  readonly failureDetails?: object;
  /** Default: false. If true, a wake-up soon after a failure does not cause a run (`Backoff`). */
  readonly backsOff?: boolean;
}

/** Counters of a worker since the start of the process. */
export interface WorkerFigures {
  readonly name: string;
  /** Whether the worker has been started in this process and not stopped. */
  readonly running: boolean;
  readonly runs: number;
  readonly failures: number;
  readonly lastSucceededAt: Date | null;
}

/**
 * Base class of a background loop. A subclass says what one run does; this class repeats it: at
 * intervals, after `wake()`, and at once while a run reports more work. Runs never overlap. A run
 * that throws is logged and repeated after the interval. `BackgroundWorkers` starts and stops every
 * provider that extends this class.
 */
export abstract class BackgroundWorker {
  protected readonly logger: Logger;
  private readonly loop: PollLoop;
  private readonly backoff: Backoff | undefined;
  private running = false;
  private runs = 0;
  private failures = 0;
  private lastSucceededAt: Date | null = null;

  constructor(readonly options: WorkerOptions) {
    const { intervalMs, failureMessage, failureDetails, backsOff } = options;
    this.logger = new Logger(this.constructor.name);
    this.backoff = backsOff ? new Backoff() : undefined;
    const log = new FailureLog(this.logger, failureMessage, failureDetails);
    this.loop = new PollLoop({
      intervalMs,
      round: (signal) => this.countedRun(signal),
      failures: log,
    });
  }

  /**
   * Does one portion of the work.
   * @param signal aborts when the worker stops; a long run then ends early
   * @returns whether there may be more work right away
   */
  abstract runOnce(signal: AbortSignal): Promise<boolean>;

  /** Requests a run now: a hint that may be lost, because the worker also polls. */
  wake(): void {
    this.loop.wake();
  }

  start(): void {
    this.running = true;
    this.loop.start();
  }

  /** Resolves once the current run has ended. Override it to wait for work that outlives a run. */
  async stop(): Promise<void> {
    this.running = false;
    await this.loop.stop();
  }

  get figures(): WorkerFigures {
    const { running, runs, failures, lastSucceededAt } = this;
    return { name: this.options.name, running, runs, failures, lastSucceededAt };
  }

  private async countedRun(signal: AbortSignal): Promise<boolean> {
    if (this.backoff?.isWaiting(performance.now())) return false;
    this.runs += 1;
    try {
      const more = await this.runOnce(signal);
      this.lastSucceededAt = new Date();
      this.backoff?.succeeded();
      return more;
    } catch (error) {
      this.failures += 1;
      this.backoff?.failed(performance.now());
      throw error;
    }
  }
}
