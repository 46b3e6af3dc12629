import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../../common/index.js';
import { RolesConfig, WebhooksConfig } from '../../../config/index.js';
import { SqlPool } from '../../../database/index.js';
import {
  FIND_FORGOTTEN,
  FORGET_SUBSCRIPTIONS,
  PURGE_DELIVERIES,
  PURGE_STATUS_CHANGES,
} from './purge.sql.js';

const INTERVAL_MS = 60_000;
const BATCH = 1_000;

/**
 * Removes what is older than `DELIVERY_RETENTION`: finished deliveries with their attempts, changes of status, and
 * deleted subscriptions once nothing of theirs is left. A dead letter outlives its delivery, and can be replayed.
 */
@Injectable()
export class DeliveryPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DeliveryPurge.name);
  private readonly loop = new PollLoop({
    intervalMs: INTERVAL_MS,
    round: () => this.purge(),
    failures: new FailureLog(this.logger, 'could not purge deliveries'),
  });

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
    private readonly roles: RolesConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Removes one batch. @returns whether there may be more of it */
  async purge(): Promise<boolean> {
    const { retentionMs, timeoutMs } = this.config;
    const values = [this.clock.now(), retentionMs, timeoutMs, BATCH];
    const [deliveries] = await this.sql.query<{ purged: number }>(PURGE_DELIVERIES, values);
    if (deliveries?.purged === BATCH) return true;
    await this.sql.query(PURGE_STATUS_CHANGES, values);
    const forgotten = await this.sql.query<{ id: string }>(FIND_FORGOTTEN, values);
    if (forgotten.length === 0) return false;
    await this.sql.query(FORGET_SUBSCRIPTIONS, [forgotten.map(({ id }) => id)]);
    return forgotten.length === BATCH;
  }
}
