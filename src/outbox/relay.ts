import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { BatchSize, PollLoop } from '../common/index.js';
import { EventsConfig, RolesConfig } from '../config/index.js';
import { Sessions, tookTooLong, wasHeldUp } from '../database/index.js';
import { LOG_APPENDED, OUTBOX_COMMITTED } from '../events/index.js';
import { RelaySession } from './relay-session.js';

/** How often a standby asks for the leader's lock, and how often a lost connection is opened again. */
const STANDBY_MS = 500;
/** Rows moved by one statement at most. */
const MOST_ROWS = 1_000;

/**
 * Gives committed events their place in the log. One relay leads at a time; the others ask for its place
 * twice a second. The leader runs at once after a local commit, and else every `OUTBOX_POLL_INTERVAL`.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Relay.name);
  private readonly batch = new BatchSize(MOST_ROWS);
  private session: RelaySession | null = null;
  private lastTry = Number.NEGATIVE_INFINITY;
  private readonly loop: PollLoop;

  constructor(
    config: EventsConfig,
    private readonly sessions: Sessions,
    private readonly roles: RolesConfig,
    private readonly hints: EventEmitter2,
  ) {
    this.loop = new PollLoop({
      intervalMs: Math.min(config.pollIntervalMs, STANDBY_MS),
      round: () => this.round(),
      onError: (error) => this.logger.error({ msg: 'relay round failed', err: error }),
    });
  }

  /** Whether this process is the one that moves events. */
  get leads(): boolean {
    return this.session?.leads ?? false;
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('relay')) this.loop.start();
  }

  @OnEvent(OUTBOX_COMMITTED)
  wake(): void {
    this.loop.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.resign();
  }

  private async round(): Promise<boolean> {
    try {
      const session = await this.lead();
      return session ? await this.move(session) : false;
    } catch (error) {
      // The place is given up: a healthy standby may do better.
      await this.resign();
      throw error;
    }
  }

  private async move(session: RelaySession): Promise<boolean> {
    try {
      const { more, position } = await session.moveBatch(performance.now(), this.batch.current);
      this.batch.succeeded();
      if (position !== null) this.hints.emit(LOG_APPENDED, position);
      return more;
    } catch (error) {
      if (!wasHeldUp(error)) throw error;
      // The server answers, so that a standby could do no better.
      this.logger.warn({ msg: 'relay statement was cancelled', err: error });
      if (!tookTooLong(error)) return false;
      this.batch.tookTooLong();
      await session.allowMoreTime();
      return false;
    }
  }

  /** The session of the leader, if that is this process. A standby keeps its session and asks again. */
  private async lead(): Promise<RelaySession | null> {
    if (this.session?.leads) return this.session;
    const now = performance.now();
    if (now - this.lastTry < STANDBY_MS) return null;
    this.lastTry = now;
    if (this.session?.hasEnded) this.session = null;
    this.session ??= await RelaySession.open(this.sessions);
    if (!(await this.session.tryLead())) return null;
    this.logger.log({ msg: 'relay leads' });
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
