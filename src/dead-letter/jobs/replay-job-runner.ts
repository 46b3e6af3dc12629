import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { BatchJobWorker } from '../../workers/index.js';
import { ReplayBatch } from './replay-batch.js';
import { ReplayJob } from './replay-job.entity.js';

/** How often the runner polls while a job waits for its next batch. */
const BATCH_POLL_MS = 25;

/** Runs replay jobs batch by batch, at most at the rate of each job. */
@Injectable()
export class ReplayJobRunner extends BatchJobWorker<ReplayJob> {
  constructor(
    transactions: Transactions,
    private readonly batch: ReplayBatch,
    private readonly clock: Clock,
  ) {
    const options = {
      name: 'replay-jobs',
      role: 'worker',
      // Polls for jobs that other processes started.
      intervalMs: 500,
      failureMessage: 'replay batch failed, retrying',
    } as const;
    super(options, transactions);
  }

  override async runOnce(signal: AbortSignal): Promise<boolean> {
    if (await super.runOnce(signal)) return true;
    if (!(await this.transactions.manager.existsBy(ReplayJob, { status: 'running' }))) return false;
    await wait(BATCH_POLL_MS, undefined, { signal }).catch(() => undefined);
    return true;
  }

  protected override async lockDue(): Promise<ReplayJob | null> {
    return await this.transactions.manager.findOne(ReplayJob, {
      where: { status: 'running', nextAt: LessThanOrEqual(this.clock.now()) },
      order: { nextAt: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  protected override async runBatch(job: ReplayJob): Promise<void> {
    await this.batch.run(job);
  }
}
