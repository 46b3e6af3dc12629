import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../common/index.js';
import { RolesConfig } from '../../config/index.js';
import { SqlPool } from '../../database/index.js';
import { PURGE_MESSAGES } from './messages.sql.js';

const INTERVAL_MS = 60_000;
const BATCH = 1_000;
/** Long beyond the tolerance of a timestamp: who still knows a repeat by its id needs no more. */
const KEEP_MS = 30 * 24 * 60 * 60 * 1_000;

/** Removes messages 30 days after they were dealt with. Those of an open dead letter stay. */
@Injectable()
export class MessagePurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(MessagePurge.name);
  private readonly loop = new PollLoop({
    intervalMs: INTERVAL_MS,
    round: async () => (await this.purge()) === BATCH,
    failures: new FailureLog(this.logger, 'could not purge inbound messages'),
  });

  constructor(
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly roles: RolesConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Removes one batch, and says how many that were. */
  async purge(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEEP_MS);
    const [row] = await this.sql.query<{ purged: number }>(PURGE_MESSAGES, [before, BATCH]);
    return row?.purged ?? 0;
  }
}
