import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { SqlPool } from '../../../database/index.js';
import { BackgroundWorker } from '../../../workers/index.js';
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
export class DeliveryPurge extends BackgroundWorker {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {
    super({
      name: 'delivery-purge',
      role: 'worker',
      intervalMs: INTERVAL_MS,
      failureMessage: 'delivery purge failed',
    });
  }

  /** Removes one batch. */
  override async runOnce(): Promise<boolean> {
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
