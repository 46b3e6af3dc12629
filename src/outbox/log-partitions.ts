import { Logger } from '@nestjs/common';
import { wasHeldUp } from '../database/index.js';
import type { DatabaseClient } from '../database/index.js';

/** Events per partition of the log. */
const PARTITION_SIZE = 1_000_000;
/** Made this many events ahead, so that no batch ever finds its partition missing. */
const AHEAD = 200_000;
/** How long to wait after others were in the way. */
const RETRY_MS = 1_000;

/** Keeps the partition that the log will need next ready. */
export class LogPartitions {
  private readonly logger = new Logger(LogPartitions.name);
  private readyUpTo = 0;
  private retryAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly client: DatabaseClient) {}

  /**
   * Costs nothing when nothing is to be done. Partitions are made long before they are needed, so one
   * that cannot be made now, since others lock the log, does not stop the relay.
   */
  async prepare(position: number, nowMs: number): Promise<void> {
    while (position + AHEAD > this.readyUpTo && nowMs >= this.retryAt) {
      const first = Math.floor((this.readyUpTo || position) / PARTITION_SIZE) * PARTITION_SIZE + 1;
      try {
        await this.client.query('SELECT event_log_add_partition($1, $2)', [first, PARTITION_SIZE]);
      } catch (error) {
        if (!wasHeldUp(error)) throw error;
        this.retryAt = nowMs + RETRY_MS;
        this.logger.warn({ msg: 'partition of the event log not made yet', first, err: error });
        return;
      }
      this.readyUpTo = first - 1 + PARTITION_SIZE;
    }
  }
}
