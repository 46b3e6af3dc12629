import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../common/index.js';
import { RolesConfig } from '../../config/index.js';
import { SqlPool } from '../../database/index.js';
import { PURGE_ANSWERS } from './purge-answers.sql.js';

const INTERVAL_MS = 60_000;
const BATCH = 1_000;

/** Removes the answers that are no longer given. An expired one counts as absent before it is gone. */
@Injectable()
export class AnswerPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('AnswerPurge');
  private readonly loop = new PollLoop({
    intervalMs: INTERVAL_MS,
    round: async () => (await this.purge()) === BATCH,
    failures: new FailureLog(this.logger, 'could not purge kept answers'),
  });

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly roles: RolesConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.roles.has('api')) this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Removes one batch, and says how many that were. */
  async purge(): Promise<number> {
    const values = [this.clock.now(), BATCH];
    const [row] = await this.sql.query<{ purged: number }>(PURGE_ANSWERS, values);
    return row?.purged ?? 0;
  }
}
