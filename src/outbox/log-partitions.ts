import { Logger } from '@nestjs/common';
import { wasHeldUp } from '../common/index.js';
import type { SqlClient } from '../database/index.js';
import { ADD_PARTITION } from './relay.sql.js';

/** Events per partition of the log. */
const PARTITION_SIZE = 1_000_000;
/** A partition is added this many events ahead, so that no batch finds its partition missing. */
const AHEAD = 200_000;
/** How long to wait after the log was locked by another session. */
const RETRY_MS = 1_000;

/** Adds the next partition of the log before it is needed. */
export class LogPartitions {
  private readonly logger = new Logger(LogPartitions.name);
  private readyUpTo = 0;
  private retryAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly sql: SqlClient) {}

  /**
   * Adds the partitions for the next events after `position`; usually there is nothing to do, and
   * no statement runs. Partitions are added long before they are needed, so the relay continues if
   * another session locks the log at the moment.
   */
  async prepare(position: number, nowMs: number): Promise<void> {
    while (position + AHEAD > this.readyUpTo && nowMs >= this.retryAt) {
      const first = Math.floor((this.readyUpTo || position) / PARTITION_SIZE) * PARTITION_SIZE + 1;
      try {
        await this.sql.query(ADD_PARTITION, [first, PARTITION_SIZE]);
      } catch (error) {
        if (!wasHeldUp(error)) throw error;
        this.retryAt = nowMs + RETRY_MS;
        this.logger.warn({ msg: 'cannot add a partition to the event log yet', first, err: error });
        return;
      }
      this.readyUpTo = first - 1 + PARTITION_SIZE;
    }
  }
}
