import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../common/index.js';
import { RolesConfig } from '../../config/index.js';
import { SqlPool } from '../../database/index.js';
import { PURGE_RESPONSES } from './idempotency.sql.js';

const INTERVAL_MS = 60_000;
const BATCH = 1_000;

/** Deletes expired responses. An expired one counts as absent even before it is deleted. */
@Injectable()
export class ResponsePurge implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ResponsePurge.name);
  private readonly loop = new PollLoop({
    intervalMs: INTERVAL_MS,
    round: async () => (await this.purge()) === BATCH,
    failures: new FailureLog(this.logger, 'cannot purge idempotent responses'),
  });

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly roles: RolesConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.roles.has('api')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Deletes one batch. @returns the number of deleted responses */
  async purge(): Promise<number> {
    const [row] = await this.sql.query(PURGE_RESPONSES, [this.clock.now(), BATCH]);
    return row?.purged ?? 0;
  }
}
