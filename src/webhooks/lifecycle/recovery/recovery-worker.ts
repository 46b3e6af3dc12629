import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { Transactions } from '../../../database/index.js';
import { BatchJobWorker } from '../../../workers/index.js';
import { DeliveryQueue } from '../../deliveries/index.js';
import { RecoveryPages } from './recovery-pages.js';
import { RECORD_PROGRESS, LOCK_RECOVERY } from './recovery.sql.js';
import type { RecoveryRow } from './recovery.sql.js';

/** How often a worker looks for recoveries that another process started. */
const POLL_MS = 250;

/**
 * Runs recoveries, a page of the log at a time. The deliveries of a page commit together with the
 * progress, so a crash neither loses nor repeats anything, and any number of processes take turns.
 */
@Injectable()
export class RecoveryWorker extends BatchJobWorker<RecoveryRow> {
  constructor(
    transactions: Transactions,
    private readonly pages: RecoveryPages,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {
    const options = {
      name: 'recoveries',
      role: 'worker',
      intervalMs: POLL_MS,
      failureMessage: 'webhook recovery failed',
    } as const;
    super(options, transactions);
  }

  protected override async lockDue(): Promise<RecoveryRow | null> {
    const [recovery] = await this.transactions.query(LOCK_RECOVERY);
    return recovery ?? null;
  }

  protected override async runBatch(recovery: RecoveryRow): Promise<void> {
    const now = this.clock.now();
    const client = await this.transactions.client();
    const { nextPosition, scheduled, status } = await this.pages.schedule(client, recovery, now);
    await client.query(RECORD_PROGRESS, [recovery.id, nextPosition, scheduled, status, now]);
    if (scheduled > 0) this.transactions.afterCommit(() => this.queue.wake());
  }
}
