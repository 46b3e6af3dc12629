import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../../common/index.js';
import { RolesConfig } from '../../../config/index.js';
import { SqlPool } from '../../../database/index.js';
import type { SqlClient } from '../../../database/index.js';
import { DeliveryQueue } from '../../deliveries/index.js';
import { RecoveryPages } from './recovery-pages.js';
import { RECORD_PROGRESS, TAKE_RECOVERY } from './recovery.sql.js';
import type { RecoveryRow } from './recovery.sql.js';

/** How often a worker looks for recoveries that another process was asked for. */
const POLL_MS = 250;

/**
 * Works at recoveries, a page of the log at a time. A page is one short transaction with its
 * progress: what is scheduled and how far it has come commit together, so a crash neither loses nor
 * repeats anything, and any number of processes take turns.
 */
@Injectable()
export class RecoveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RecoveryWorker.name);
  private readonly loop: PollLoop;

  constructor(
    private readonly sql: SqlPool,
    private readonly pages: RecoveryPages,
    private readonly queue: DeliveryQueue,
    private readonly roles: RolesConfig,
    private readonly clock: Clock,
  ) {
    this.loop = new PollLoop({
      intervalMs: POLL_MS,
      round: () => this.round(),
      failures: new FailureLog(this.logger, 'webhook recovery failed'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** There may be a new one: a hint, the poll finds it too. */
  wake(): void {
    this.loop.wake();
  }

  /** @returns whether there may be more to do at once */
  private async round(): Promise<boolean> {
    const scheduled = await this.sql.transaction(async (client) => {
      const [recovery] = await client.query(TAKE_RECOVERY);
      return recovery ? await this.work(client, recovery) : null;
    });
    if (scheduled !== null && scheduled > 0) this.queue.wake();
    return scheduled !== null;
  }

  private async work(client: SqlClient, recovery: RecoveryRow): Promise<number> {
    const now = this.clock.now();
    const { nextPosition, scheduled, status } = await this.pages.schedule(client, recovery, now);
    await client.query(RECORD_PROGRESS, [recovery.id, nextPosition, scheduled, status, now]);
    return scheduled;
  }
}
