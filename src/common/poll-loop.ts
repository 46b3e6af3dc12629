import type { FailureLog } from './failure-log.js';

/** One round of a loop; resolves to `true` when there may be more work right away. */
export type Round = (signal: AbortSignal) => Promise<boolean>;

interface PollLoopOptions {
  /** Milliseconds between rounds when nothing wakes the loop. */
  readonly intervalMs: number;
  readonly round: Round;
  /** Logs rounds that throw; the loop continues after the interval. */
  readonly failures: Pick<FailureLog, 'failed' | 'succeeded'>;
}

/**
 * A background loop. Hints are an optimization; polling guarantees progress: rounds never overlap, a wake-up during
 * a round causes one more round, and `stop()` resolves once the running round has ended.
 */
export class PollLoop {
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;
  private woken = false;
  private endWait: (() => void) | undefined;

  constructor(private readonly options: PollLoopOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Requests a round now; repeated requests are merged. */
  wake(): void {
    this.woken = true;
    this.endWait?.();
  }

  async stop(): Promise<void> {
    this.abort.abort();
    this.endWait?.();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      this.woken = false;
      const more = await this.runRound(signal);
      if (!more && !this.woken && !signal.aborted) await this.wait();
    }
  }

  private async runRound(signal: AbortSignal): Promise<boolean> {
    const { round, failures } = this.options;
    try {
      const more = await round(signal);
      failures.succeeded();
      return more;
    } catch (error) {
      failures.failed(error);
      return false;
    }
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, this.options.intervalMs);
      const end = (): void => {
        this.endWait = undefined;
        clearTimeout(timer);
        resolve();
      };
      function done(): void {
        end();
      }
      this.endWait = end;
    });
  }
}
