import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SqlClient } from '../../database/index.js';
import type { KeyedRequest } from './answer-store.js';
import { HeldSession } from './held-session.js';
import { IdempotencyKeyInUse } from './idempotency.errors.js';

interface SharedSession {
  readonly opened: Promise<HeldSession>;
  readonly isLost: () => boolean;
  users: number;
}

/**
 * A place for claims that outlive a transaction, for handlers that wait for the network. All those of a process share
 * one connection, taken from the pool while there are any. Its locks end with it, so a crash leaves nothing stuck;
 * and as a session may take its own locks twice, a set keeps the requests of this process apart.
 */
@Injectable()
export class SessionClaims {
  private readonly running = new Set<string>();
  private shared: SharedSession | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work`, which may claim the request on the connection it is given.
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

  /** The session that is open or being opened; one that was lost is left to its users and replaced. */
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
    // A connection that was never had need not be given back.
    const session = await shared.opened.catch(() => undefined);
    await session?.close();
  }
}
