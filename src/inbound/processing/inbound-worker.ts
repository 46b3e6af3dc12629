import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop, Random } from '../../common/index.js';
import { DatabaseConfig, RolesConfig } from '../../config/index.js';
import { SqlPool } from '../../database/index.js';
import { shuffled } from '../../handlers/index.js';
import { IntakeTraffic } from '../intake-traffic.js';
import { MessageAttempts } from './message-attempts.js';
import { FIND_DUE } from './messages.sql.js';
import type { DueMessage } from './stored-message.js';

/** Messages looked for at once. */
const PAGE = 64;
/** How often work is looked for when nothing woke the worker: what other processes took in, and what falls due. */
const POLL_MS = 250;
/** The share of the connection pool that is worked with at once. */
const POOL_SHARE = 4;

/**
 * Works off stored messages, in processes with the role `worker`. They are found many at a time and without a lock; each
 * is then claimed by the transaction that processes it, so any number of processes may do this.
 */
@Injectable()
export class InboundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(InboundWorker.name);
  private readonly concurrency: number;
  private readonly active = new Map<string, Promise<void>>();
  private readonly loop = new PollLoop({
    intervalMs: POLL_MS,
    round: (signal) => this.round(signal),
    failures: new FailureLog(this.logger, 'inbound messages were not read'),
  });

  constructor(
    private readonly sql: SqlPool,
    private readonly attempts: MessageAttempts,
    private readonly traffic: IntakeTraffic,
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly roles: RolesConfig,
    { poolSize }: DatabaseConfig,
  ) {
    this.concurrency = Math.max(1, Math.floor(poolSize / POOL_SHARE));
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  /** Asks for a look at what is due. */
  wake(): void {
    this.loop.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.active.values());
  }

  /** Resolves to whether there may be more, once all that was found is begun. */
  private async round(signal: AbortSignal): Promise<boolean> {
    const found = await this.sql.query<DueMessage>(FIND_DUE, [this.clock.now(), PAGE]);
    const fresh = found.filter(({ id }) => !this.active.has(id));
    for (const message of shuffled(fresh, this.random)) {
      if (this.active.size >= this.concurrency) await Promise.race(this.active.values());
      await this.traffic.lull();
      if (signal.aborted) return false;
      this.begin(message);
    }
    return found.length === PAGE;
  }

  private begin(message: DueMessage): void {
    const attempt = this.attempts.attempt(message);
    this.active.set(
      message.id,
      attempt.finally(() => this.active.delete(message.id)),
    );
  }
}
