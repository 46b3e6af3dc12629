import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { PURGE_MESSAGES } from './messages.sql.js';

const BATCH = 1_000;
/** Far longer than the tolerance of a timestamp: an older repeat is rejected for its timestamp. */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1_000;

/** Deletes messages 30 days after they were finished. Those of an open dead letter stay. */
@Injectable()
export class MessagePurge extends BackgroundWorker {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {
    super({
      name: 'inbound-purge',
      role: 'worker',
      intervalMs: 60_000,
      failureMessage: 'cannot purge inbound messages',
    });
  }

  override async runOnce(): Promise<boolean> {
    return (await this.purge()) === BATCH;
  }

  /** Deletes one batch. @returns the number of messages deleted */
  async purge(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - RETENTION_MS);
    const [row] = await this.sql.query(PURGE_MESSAGES, [before, BATCH]);
    return row?.purged ?? 0;
  }
}
