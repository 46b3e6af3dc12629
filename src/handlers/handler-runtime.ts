import { Injectable, Logger } from '@nestjs/common';
import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnModuleInit,
} from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Clock, FailureLog, Random } from '../common/index.js';
import { DatabaseConfig, RolesConfig } from '../config/index.js';
import { LOG_APPENDED } from '../events/index.js';
import { SqlPool } from '../database/index.js';
import { LogReaders, ReaderPool } from '../event-log/index.js';
import { EventAttempts } from './event-attempts.js';
import { GroupIntake } from './group-intake.js';
import { GroupWorker } from './group-worker.js';
import { cursorOf } from './handler-group.js';
import type { HandlerGroup } from './handler-group.js';
import { HandlerScan } from './handler-scan.js';
import { COUNT_PENDING } from './inbox.sql.js';
import { shuffled } from './shuffled.js';

/** One group uses at most a quarter of the pool, which leaves room for other groups and the API. */
const POOL_SHARE = 4;

/** More is never taken in, but for what a replay resumes. */
const MOST_COUNTED = 10_000;

interface RunningGroup {
  readonly intake: GroupIntake;
  readonly worker: GroupWorker;
}

/** Runs every handler group that the modules declare, in processes with the role `worker`. */
@Injectable()
export class HandlerRuntime
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly logger = new Logger(HandlerRuntime.name);
  private groups: readonly HandlerGroup[] = [];
  private running: readonly RunningGroup[] = [];

  constructor(
    private readonly scan: HandlerScan,
    private readonly attempts: EventAttempts,
    private readonly readers: ReaderPool,
    private readonly knownReaders: LogReaders,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly database: DatabaseConfig,
    private readonly roles: RolesConfig,
  ) {}

  /** @throws {InvalidHandler} in every process, whatever its roles; this stops the start */
  onModuleInit(): void {
    this.groups = this.scan.groups();
    for (const { name, startAt } of this.groups) {
      const pending = (): Promise<number> => this.pendingOf(name);
      this.knownReaders.declare({ cursor: cursorOf(name), label: name, startAt, pending });
    }
  }

  onApplicationBootstrap(): void {
    if (!this.roles.has('worker')) return;
    this.running = this.groups.map((group) => this.prepare(group));
    for (const { intake, worker } of this.running) {
      intake.start();
      worker.start();
    }
  }

  @OnEvent(LOG_APPENDED)
  wake(): void {
    for (const { intake } of this.running) intake.wake();
  }

  /** Wakes the worker of every group. */
  wakeWorkers(): void {
    for (const { worker } of this.running) worker.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.flatMap(({ intake, worker }) => [intake.stop(), worker.stop()]));
  }

  private async pendingOf(group: string): Promise<number> {
    const values = [group, MOST_COUNTED];
    const [row] = await this.sql.query<{ pending: number }>(COUNT_PENDING, values);
    return row?.pending ?? 0;
  }

  private prepare(group: HandlerGroup): RunningGroup {
    const { readers: sql, clock } = this;
    const ids = { group: group.name };
    const worker = new GroupWorker({
      group,
      sql,
      clock,
      concurrency: Math.max(1, Math.floor(this.database.poolSize / POOL_SHARE)),
      shuffle: (queues) => shuffled(queues, this.random),
      handle: (entry) => this.attempts.attempt(group, entry),
      failures: new FailureLog(this.logger, 'handler inbox was not read', ids),
    });
    const intake = new GroupIntake({
      group,
      sql,
      clock,
      onArrival: () => worker.wake(),
      onExpired: (count) => this.logger.error({ msg: 'unhandled events expired', ...ids, count }),
      failures: new FailureLog(this.logger, 'handler intake failed', ids),
    });
    return { intake, worker };
  }
}
