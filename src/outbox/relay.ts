import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { FailureLog, PollLoop } from '../common/index.js';
import { DatabaseConfig, EventsConfig, RolesConfig } from '../config/index.js';
import { LOG_APPENDED, OUTBOX_COMMITTED } from '../events/index.js';
import { RelaySession } from './relay-session.js';

/** How often a standby asks for the leader's place. */
const STANDBY_MS = 500;

/**
 * Gives committed events their place in the log. One relay leads at a time; the others ask for its place
 * twice a second. The leader runs at once after a local commit, and else every `OUTBOX_POLL_INTERVAL`.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Relay.name);
  private session: RelaySession | null = null;
  private lastTry = Number.NEGATIVE_INFINITY;
  private readonly loop: PollLoop;

  constructor(
    config: EventsConfig,
    private readonly database: DatabaseConfig,
    private readonly roles: RolesConfig,
    private readonly hints: EventEmitter2,
  ) {
    this.loop = new PollLoop({
      intervalMs: Math.min(config.pollIntervalMs, STANDBY_MS),
      round: () => this.round(),
      failures: new FailureLog(this.logger, 'relay round failed'),
    });
  }

  /** Whether this process is the one that moves events. */
  get leads(): boolean {
    return this.session !== null;
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
    const session = await this.lead();
    if (!session) return false;
    try {
      const { more, position } = await session.moveBatch(performance.now());
      if (position !== null) this.hints.emit(LOG_APPENDED, position);
      return more;
    } catch (error) {
      // Whatever went wrong, the place is given up: a healthy standby may do better.
      await this.resign();
      throw error;
    }
  }

  private async lead(): Promise<RelaySession | null> {
    if (this.session) return this.session;
    const now = performance.now();
    if (now - this.lastTry < STANDBY_MS) return null;
    this.lastTry = now;
    this.session = await this.tryLead();
    if (this.session) this.logger.log({ msg: 'relay leads' });
    return this.session;
  }

  private async tryLead(): Promise<RelaySession | null> {
    const connection = new AbortController();
    const session = await RelaySession.tryLead(this.database.url ?? '', () => {
      connection.abort();
      this.session = null;
    });
    return connection.signal.aborted ? null : session;
  }

  private async resign(): Promise<void> {
    const session = this.session;
    this.session = null;
    await session?.close().catch((error: unknown) => {
      this.logger.warn({ msg: 'relay connection did not close cleanly', err: error });
    });
  }
}
