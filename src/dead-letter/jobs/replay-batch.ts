import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError, Clock } from '../../common/index.js';
import { databaseFault } from '../../http/index.js';
import { DeadLetterReplay } from '../dead-letter-replay.js';
import { DeadLetterClosed, DeadLetterNotFound } from '../dead-letter.errors.js';
import type { ReplayJob } from './replay-job.entity.js';
import { TAKE_TURN } from './replay-jobs.sql.js';
import { batchSize, nextTurn } from './replay-pace.js';

/** The next letters of a job, replayed and counted in the transaction that holds the job's lock. */
@Injectable()
export class ReplayBatch {
  private readonly logger = new Logger(ReplayBatch.name);

  constructor(
    private readonly replays: DeadLetterReplay,
    private readonly clock: Clock,
  ) {}

  /** Replays up to a batch of letters, and ends the job with the last one. */
  async run(job: ReplayJob, tx: EntityManager): Promise<void> {
    const size = batchSize(job.ratePerSecond);
    const letters = await tx.query<{ id: string }[]>(TAKE_TURN, [job.id, size]);
    for (const { id } of letters) await this.replayOne(id, job);
    const now = this.clock.now();
    const { nextAt: dueAt, ratePerSecond } = job;
    job.nextAt = nextTurn({ dueAt, now, ratePerSecond, count: letters.length });
    if (job.replayed + job.failed + job.skipped >= job.matched || letters.length < size) {
      job.status = 'completed';
      job.finishedAt = now;
    }
    await tx.save(job);
  }

  /** Counts what became of it. A letter that cannot be replayed stays open, and holds up none of the others. */
  private async replayOne(id: string, job: ReplayJob): Promise<void> {
    try {
      await this.replays.replay(id, job.actor);
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

  /** @throws the error itself when it passes: the whole batch then comes again */
  private reasonOf(error: unknown, deadLetterId: string): string {
    if (error instanceof AppError) return error.code;
    if (databaseFault(error)?.status === 503) throw error;
    this.logger.error({ msg: 'a dead letter cannot be replayed', deadLetterId, err: error });
    return 'internal_error';
  }
}
