import { Injectable, Logger } from '@nestjs/common';
import { AppError, Clock, isTransientFault } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { DeadLetterClosed, DeadLetterNotFound } from '../dead-letter.errors.js';
import { DeadLettersService } from '../dead-letters.service.js';
import type { ReplayJob } from './replay-job.entity.js';
import { TAKE_BATCH } from './replay-jobs.sql.js';
import { batchSize, nextBatchAt } from './replay-rate.js';

/** Replays and counts the next letters of a job, in the transaction that holds the job's lock. */
@Injectable()
export class ReplayBatch {
  private readonly logger = new Logger(ReplayBatch.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly letters: DeadLettersService,
    private readonly clock: Clock,
  ) {}

  /** Replays one batch of letters, and completes the job after the last one. */
  async run(job: ReplayJob): Promise<void> {
    const size = batchSize(job.ratePerSecond);
    const letters = await this.transactions.query(TAKE_BATCH, [job.id, size]);
    for (const { id } of letters) await this.replayOne(id, job);
    const now = this.clock.now();
    const { nextAt: dueAt, ratePerSecond } = job;
    job.nextAt = nextBatchAt({ dueAt, now, ratePerSecond, count: letters.length });
    if (job.replayed + job.failed + job.skipped >= job.matched || letters.length < size) {
      job.status = 'completed';
      job.finishedAt = now;
    }
    await this.transactions.manager.save(job);
  }

  /** A letter that cannot be replayed is counted and stays open; the others are not affected. */
  private async replayOne(id: string, job: ReplayJob): Promise<void> {
    try {
      await this.letters.replay(id, job.actor);
      job.replayed += 1;
    } catch (error) {
      if (error instanceof DeadLetterClosed || error instanceof DeadLetterNotFound) {
        job.skipped += 1;
        return;
      }
      const reason = this.reasonOf(error, id);
      job.failed += 1;
      job.reasons[reason] = (job.reasons[reason] ?? 0) + 1;
    }
  }

  /** @throws the error itself if it is transient, so that the whole batch is repeated */
  private reasonOf(error: unknown, deadLetterId: string): string {
    if (error instanceof AppError) return error.code;
    if (isTransientFault(error)) throw error;
    this.logger.error({ msg: 'dead letter replay failed', deadLetterId, err: error });
    return 'internal_error';
  }
}
