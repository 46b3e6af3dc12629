import type { Transactions } from '../database/index.js';
import { BackgroundWorker } from './background-worker.js';
import type { WorkerOptions } from './background-worker.js';

/**
 * Base class of a worker that runs long jobs inside the database, batch by batch, in any number of
 * processes. One transaction locks the row of a job, does a batch and records the progress. So no
 * lease is needed, a crash neither loses nor repeats anything, and a job's rate limit applies
 * across processes.
 */
export abstract class BatchJobWorker<Job> extends BackgroundWorker {
  constructor(
    options: WorkerOptions,
    protected readonly transactions: Transactions,
  ) {
    super(options);
  }

  /**
   * Locks the next due job in the open transaction, skipping those that other workers have locked.
   */
  protected abstract lockDue(): Promise<Job | null>;

  /** Does a batch of the job and records its progress, in the transaction that holds its lock. */
  protected abstract runBatch(job: Job): Promise<void>;

  /** Resolves to whether a job was due. */
  override async runOnce(_signal: AbortSignal): Promise<boolean> {
    return await this.transactions.run(async () => {
      const job = await this.lockDue();
      if (job !== null) await this.runBatch(job);
      return job !== null;
    });
  }
}
