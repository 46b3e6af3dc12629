import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { databaseFaultOf, FailureLog, runInContext } from '../common/index.js';
import type { Random, RequestContext, RetrySchedule } from '../common/index.js';
import type { SqlClient, Transactions } from '../database/index.js';

/** The schedule for work whose effects commit with its completion: 1, 2 and 4 seconds. */
export const TRANSACTION_RETRIES: RetrySchedule = [1_000, 2_000, 4_000];

/** The number of immediate repeats after a conflict; after that, the next poll finds the work. */
const MAX_REPEATS = 10;
const REPEAT_MS = 20;

/** An attempt at a piece of work, such as an event of a handler group or an inbound message. */
export interface TransactionalAttempt {
  /** Part of each log line. */
  readonly ids: object;
  /** The number of this attempt, from 1. */
  readonly number: number;
  /** The context of the events that the work records. */
  readonly context: RequestContext;
  /**
   * Claims the work, applies its effects and marks it as completed, all in one transaction.
   * @returns false if another worker has claimed or completed it
   */
  readonly transaction: (client: SqlClient, tx: EntityManager) => Promise<boolean>;
  /**
   * Counts the failure in a transaction of its own, and schedules a retry or gives up.
   * @returns whether it gave up
   */
  readonly recordFailure: (error: unknown) => Promise<boolean>;
}

interface AttemptsOptions {
  readonly transactions: Transactions;
  readonly random: Random;
  readonly logger: Logger;
  /** The subject of the log messages: `handler`, `inbound message`. */
  readonly subject: string;
}

/**
 * Attempts work that is exactly-once because its effects and its completion commit together. A
 * conflict with another transaction is repeated at once, work cut short by an outage stays due, and
 * neither is counted; any other error counts as a failure.
 */
export class TransactionalAttempts {
  private readonly outages: FailureLog;

  constructor(private readonly options: AttemptsOptions) {
    const { logger, subject } = options;
    this.outages = new FailureLog(logger, `database unavailable, ${subject} will be retried`);
  }

  /** Resolves to whether the work was completed here. Never rejects. */
  async run(attempt: TransactionalAttempt): Promise<boolean> {
    const { logger, random, subject } = this.options;
    for (let repeat = 1; ; repeat++) {
      try {
        const isCompleted = await this.commit(attempt);
        this.outages.succeeded();
        return isCompleted;
      } catch (error) {
        const fault = databaseFaultOf(error);
        if (fault === 'conflict') {
          const msg = `${subject} transaction conflicted`;
          logger.warn({ msg, ...attempt.ids, err: error });
        } else if (fault === 'connection' || fault === 'unavailable') {
          this.outages.failed(error, attempt.ids);
        } else await this.recordFailure(attempt, error);
        if (fault !== 'conflict' || repeat > MAX_REPEATS) return false;
      }
      // A random wait, so that two transactions that conflicted do not conflict again.
      await wait(random.next() * REPEAT_MS);
    }
  }

  /** The context encloses the transaction, because recorded events read it at the commit. */
  private async commit({ context, transaction }: TransactionalAttempt): Promise<boolean> {
    const { transactions } = this.options;
    return await runInContext(context, () =>
      transactions.run(async (tx) => await transaction(await transactions.client(), tx)),
    );
  }

  private async recordFailure(attempt: TransactionalAttempt, error: unknown): Promise<void> {
    const { logger, subject } = this.options;
    const { ids } = attempt;
    logger.warn({ msg: `${subject} failed`, ...ids, attempt: attempt.number, err: error });
    try {
      const gaveUp = await attempt.recordFailure(error);
      if (gaveUp) logger.error({ msg: `${subject} failed for good`, ...ids });
    } catch (cause) {
      this.outages.failed(cause, ids);
    }
  }
}
