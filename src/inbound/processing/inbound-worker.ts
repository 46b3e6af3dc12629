import { Injectable } from '@nestjs/common';
import { Clock, Random, shuffled } from '../../common/index.js';
import { DatabaseConfig } from '../../config/index.js';
import { SqlPool } from '../../database/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { IntakeTraffic } from '../intake-traffic.js';
import { MessageAttempts } from './message-attempts.js';
import { FIND_DUE } from './messages.sql.js';
import type { DueMessage } from './stored-message.js';

/** Messages found by one query. */
const PAGE_SIZE = 64;
/** The share of the connection pool that this worker may use. */
const POOL_SHARE = 4;

/**
 * Processes stored messages. They are found in pages and without locks; each is then claimed by the
 * transaction that processes it, so any number of processes can run this.
 */
@Injectable()
export class InboundWorker extends BackgroundWorker {
  private readonly concurrency: number;
  private readonly active = new Map<string, Promise<unknown>>();

  constructor(
    private readonly sql: SqlPool,
    private readonly attempts: MessageAttempts,
    private readonly traffic: IntakeTraffic,
    private readonly clock: Clock,
    private readonly random: Random,
    { poolSize }: DatabaseConfig,
  ) {
    super({
      name: 'inbound',
      role: 'worker',
      // Polls for messages that other processes accepted, and for due retries.
      intervalMs: 250,
      failureMessage: 'cannot read inbound messages',
    });
    this.concurrency = Math.max(1, Math.floor(poolSize / POOL_SHARE));
  }

  /** Starts processing the messages that are due; resolves to whether there may be more. */
  override async runOnce(signal: AbortSignal): Promise<boolean> {
    const found = await this.sql.query(FIND_DUE, [this.clock.now(), PAGE_SIZE]);
    const fresh = found.filter(({ id }) => !this.active.has(id));
    for (const message of shuffled(fresh, this.random)) {
      if (this.active.size >= this.concurrency) await Promise.race(this.active.values());
      await this.traffic.untilQuiet();
      if (signal.aborted) return false;
      this.begin(message);
    }
    return found.length === PAGE_SIZE;
  }

  override async stop(): Promise<void> {
    await super.stop();
    await Promise.all(this.active.values());
  }

  private begin(message: DueMessage): void {
    const attempt = this.attempts.attempt(message);
    this.active.set(
      message.id,
      attempt.finally(() => this.active.delete(message.id)),
    );
  }
}
