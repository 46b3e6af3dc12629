import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../../common/index.js';
import { RolesConfig, WebhooksConfig } from '../../../config/index.js';
import { SqlPool } from '../../../database/index.js';
import {
  DELETE_SUBSCRIPTIONS,
  FIND_EXPIRED_SUBSCRIPTIONS,
  PURGE_DELIVERIES,
  PURGE_STATUS_CHANGES,
} from './purge.sql.js';
import type { PurgeParams } from './purge.sql.js';

const INTERVAL_MS = 60_000;
const BATCH = 1_000;

/**
 * Removes what is older than `DELIVERY_RETENTION`: finished deliveries with their attempts, status
 * changes, and deleted subscriptions that have no deliveries left. A dead letter outlives its
 * delivery and can still be replayed.
 */
@Injectable()
export class DeliveryPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DeliveryPurge.name);
  private readonly loop = new PollLoop({
    intervalMs: INTERVAL_MS,
    round: () => this.purge(),
    failures: new FailureLog(this.logger, 'delivery purge failed'),
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

  /**
   * Removes one batch.
   * @returns whether there may be more
   */
  async purge(): Promise<boolean> {
    const { retentionMs, timeoutMs } = this.config;
    const params: PurgeParams = [this.clock.now(), retentionMs, timeoutMs, BATCH];
    const [deliveries] = await this.sql.query(PURGE_DELIVERIES, params);
    if (deliveries?.purged === BATCH) return true;
    await this.sql.query(PURGE_STATUS_CHANGES, params);
    const expired = await this.sql.query(FIND_EXPIRED_SUBSCRIPTIONS, params);
    if (expired.length === 0) return false;
    await this.sql.query(DELETE_SUBSCRIPTIONS, [expired.map(({ id }) => id)]);
    return expired.length === BATCH;
  }
}
