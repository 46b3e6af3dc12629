import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { PURGE_RESPONSES } from './idempotency.sql.js';

const INTERVAL_MS = 60_000;
const BATCH = 1_000;

/** Deletes expired responses. An expired one counts as absent even before it is deleted. */
@Injectable()
export class ResponsePurge extends BackgroundWorker {
  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {
    super({
      name: 'idempotency-purge',
      role: 'api',
      intervalMs: INTERVAL_MS,
      failureMessage: 'cannot purge idempotent responses',
    });
  }

  override async runOnce(): Promise<boolean> {
    return (await this.purge()) === BATCH;
  }

  /** Deletes one batch. @returns the number of deleted responses */
  async purge(): Promise<number> {
    const [row] = await this.sql.query(PURGE_RESPONSES, [this.clock.now(), BATCH]);
    return row?.purged ?? 0;
  }
}
