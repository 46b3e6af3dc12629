import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Clock, Random, shuffled } from '../common/index.js';
import { DatabaseConfig } from '../config/index.js';
import { LOG_APPENDED } from '../events/index.js';
import { SqlPool } from '../database/index.js';
import { LogReaders, ReaderPool } from '../event-log/index.js';
import { BackgroundWorkers } from '../workers/index.js';
import { EventAttempts } from './event-attempts.js';
import { GroupIntake } from './group-intake.js';
import { GroupWorker } from './group-worker.js';
import { cursorOf } from './handler-group.js';
import type { HandlerGroup } from './handler-group.js';
import { HandlerScan } from './handler-scan.js';
import { COUNT_PENDING } from './inbox.sql.js';

/** One group uses at most a quarter of the pool, which leaves room for other groups and the API. */
const POOL_SHARE = 4;

/** The intake stops at fewer pending events; only a replay of a blocked aggregate adds more. */
const MAX_COUNTED = 10_000;

/** Declares two background workers for each handler group: its intake, and its inbox. */
@Injectable()
export class HandlerRuntime implements OnModuleInit {
  private readonly logger = new Logger(HandlerRuntime.name);
  private readonly intakes: GroupIntake[] = [];
  private readonly workers: GroupWorker[] = [];

  constructor(
    private readonly scan: HandlerScan,
    private readonly attempts: EventAttempts,
    private readonly readers: ReaderPool,
    private readonly knownReaders: LogReaders,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly database: DatabaseConfig,
    private readonly background: BackgroundWorkers,
  ) {}

  /** @throws {InvalidHandler} in every process, whatever its roles; this stops the start */
  onModuleInit(): void {
    for (const group of this.scan.groups()) {
      const { name, startAt } = group;
      const pending = (): Promise<number> => this.pendingOf(name);
      this.knownReaders.declare({ cursor: cursorOf(name), label: name, startAt, pending });
      this.prepare(group);
    }
  }

  @OnEvent(LOG_APPENDED)
  wake(): void {
    for (const intake of this.intakes) intake.wake();
  }

  /** Wakes the worker of every group. */
  wakeWorkers(): void {
    for (const worker of this.workers) worker.wake();
  }

  private async pendingOf(group: string): Promise<number> {
    const [row] = await this.sql.query(COUNT_PENDING, [group, MAX_COUNTED]);
    return row?.pending ?? 0;
  }

  private prepare(group: HandlerGroup): void {
    const { readers: sql, clock } = this;
    const worker = new GroupWorker({
      group,
      sql,
      clock,
      concurrency: Math.max(1, Math.floor(this.database.poolSize / POOL_SHARE)),
      shuffle: (queues) => shuffled(queues, this.random),
      handle: (entry) => this.attempts.attempt(group, entry),
    });
    const intake = new GroupIntake({
      group,
      sql,
      clock,
      onArrival: () => worker.wake(),
      onExpired: (count) =>
        this.logger.error({ msg: 'unhandled events expired', group: group.name, count }),
    });
    this.workers.push(worker);
    this.intakes.push(intake);
    this.background.add(worker);
    this.background.add(intake);
  }
}
