import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { connectionOf, DatabaseClient, SqlClient } from '../../database/index.js';
import type { Statement } from '../../database/index.js';
import type { KeyedRequest } from './idempotency-key.js';
import { IdempotencyKeyInUse } from './idempotency.errors.js';

/** Well below the time after which the server ends an idle session. */
const PING_MS = 10_000;
const PING: Statement = { text: 'SELECT 1' };

interface SharedSession {
  readonly opened: Promise<HeldSession>;
  readonly isLost: () => boolean;
  users: number;
}

/**
 * Claims of idempotency keys that outlive a transaction, for handlers that wait for the network.
 * All those of a process share one connection, taken from the pool while there are any. Its locks
 * end with it, so a crash leaves none behind. Since a session can take its own locks twice, a set
 * keeps the requests of this process apart.
 */
@Injectable()
export class SessionClaims {
  private readonly running = new Set<string>();
  private shared: SharedSession | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work`, which can claim the request's key on the connection that it receives.
   * @throws {IdempotencyKeyInUse} when the same request is already running in this process
   */
  async hold<T>(request: KeyedRequest, work: (session: SqlClient) => Promise<T>): Promise<T> {
    const name = request.id.toString('base64');
    if (this.running.has(name)) throw new IdempotencyKeyInUse();
    this.running.add(name);
    const shared = this.share();
    shared.users += 1;
    try {
      const session = await shared.opened;
      return await work(session.sql);
    } finally {
      this.running.delete(name);
      shared.users -= 1;
      if (shared.users === 0) await this.close(shared);
    }
  }

  /** The session that is open or opening. A lost one is left to its users and replaced. */
  private share(): SharedSession {
    if (this.shared && !this.shared.isLost()) return this.shared;
    const opened = HeldSession.open(this.dataSource);
    let isLost = (): boolean => false;
    opened.then(
      (session) => (isLost = () => session.isLost),
      () => (isLost = () => true),
    );
    this.shared = { opened, isLost: () => isLost(), users: 0 };
    return this.shared;
  }

  private async close(shared: SharedSession): Promise<void> {
    if (this.shared === shared) this.shared = undefined;
    // A connection that could not be opened need not be released.
    const session = await shared.opened.catch(() => undefined);
    await session?.close();
  }
}

/**
 * A connection of the API's pool, held for the locks of its session. It is pinged at intervals, so
 * that the server does not end it as idle and a silent connection is noticed.
 */
class HeldSession {
  readonly sql: SqlClient;
  private lost = false;
  private readonly pings: NodeJS.Timeout;
  private readonly onError = (): void => {
    this.lost = true;
  };

  private constructor(
    private readonly runner: QueryRunner,
    private readonly connection: PoolClient,
  ) {
    this.sql = new SqlClient(connection);
    this.markHeld(true);
    connection.on('error', this.onError);
    this.pings = setInterval(() => void this.ping(), PING_MS).unref();
  }

  static async open(dataSource: DataSource): Promise<HeldSession> {
    const runner = dataSource.createQueryRunner();
    return new HeldSession(runner, await connectionOf(runner));
  }

  /** Whether the connection is lost, and its locks with it. */
  get isLost(): boolean {
    return this.lost;
  }

  async close(): Promise<void> {
    clearInterval(this.pings);
    this.connection.removeListener('error', this.onError);
    this.markHeld(false);
    await this.runner.release();
  }

  private markHeld(isHeld: boolean): void {
    if (this.connection instanceof DatabaseClient) this.connection.isHeld = isHeld;
  }

  private async ping(): Promise<void> {
    await this.sql.query(PING).catch(this.onError);
  }
}
