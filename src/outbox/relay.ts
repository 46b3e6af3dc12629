import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { BatchSize, tookTooLong, wasHeldUp } from '../common/index.js';
import { EventsConfig } from '../config/index.js';
import { Sessions } from '../database/index.js';
import { LOG_APPENDED, OUTBOX_COMMITTED } from '../events/index.js';
import { BackgroundWorker } from '../workers/index.js';
import { RelaySession } from './relay-session.js';

/** How often a standby tries to take the leader's lock, and a lost connection is reopened. */
const STANDBY_MS = 500;
/** The largest number of rows that one statement moves. */
const MAX_ROWS = 1_000;

/**
 * Moves committed events from the outbox to the log, which assigns their positions. One relay is
 * the leader; the others are on standby and try to take over twice a second. The leader runs
 * immediately after a local commit, and otherwise every `OUTBOX_POLL_INTERVAL`.
 */
@Injectable()
export class Relay extends BackgroundWorker {
  private readonly batch = new BatchSize(MAX_ROWS);
  private session: RelaySession | null = null;
  private triedAt = Number.NEGATIVE_INFINITY;

  constructor(
    config: EventsConfig,
    private readonly sessions: Sessions,
    private readonly hints: EventEmitter2,
  ) {
    super({
      name: 'relay',
      role: 'relay',
      intervalMs: Math.min(config.pollIntervalMs, STANDBY_MS),
      failureMessage: 'relay run failed',
    });
  }

  /** Whether the relay of this process is the leader. */
  get leads(): boolean {
    return this.session?.leads ?? false;
  }

  @OnEvent(OUTBOX_COMMITTED)
  override wake(): void {
    super.wake();
  }

  override async runOnce(): Promise<boolean> {
    try {
      const session = await this.lead();
      return session ? await this.move(session) : false;
    } catch (error) {
      // A healthy standby may succeed where this relay failed.
      await this.resign();
      throw error;
    }
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.resign();
  }

  private async move(session: RelaySession): Promise<boolean> {
    try {
      const { more, position } = await session.moveBatch(performance.now(), this.batch.current);
      this.batch.succeeded();
      if (position !== null) this.hints.emit(LOG_APPENDED, position);
      return more;
    } catch (error) {
      if (!wasHeldUp(error)) throw error;
      // The server responds, so a standby would fare no better.
      this.logger.warn({ msg: 'relay statement was cancelled', err: error });
      if (!tookTooLong(error)) return false;
      this.batch.tookTooLong();
      session.allowMoreTime();
      return false;
    }
  }

  /**
   * Returns the leading session; null on standby, which keeps its session and tries again later.
   */
  private async lead(): Promise<RelaySession | null> {
    if (this.session?.leads) return this.session;
    const now = performance.now();
    if (now - this.triedAt < STANDBY_MS) return null;
    this.triedAt = now;
    if (this.session?.hasEnded) this.session = null;
    this.session ??= await RelaySession.open(this.sessions);
    if (!(await this.session.tryLead())) return null;
    this.logger.log({ msg: 'relay became the leader' });
    return this.session;
  }

  private async resign(): Promise<void> {
    const session = this.session;
    this.session = null;
    await session?.close().catch((error: unknown) => {
      this.logger.warn({ msg: 'relay connection did not close cleanly', err: error });
    });
  }
}
