import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { SqlClient } from '../../database/index.js';
import type { KeyedRequest } from './answer-store.js';
import { IdempotencyKeyInUse } from './idempotency.errors.js';

/**
 * A place for claims that outlive a transaction, for handlers that wait for the network. All those of a process share
 * one connection, taken from the pool while there is any. Its locks end with it, so a crash leaves nothing stuck;
 * and as a session may take its own locks twice, a set keeps the requests of this process apart.
 */
@Injectable()
export class SessionClaims {
  private readonly running = new Set<string>();
  private session: Promise<QueryRunner> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work`, which may claim the request on the connection it is given.
   * @throws {IdempotencyKeyInUse} when such work is under way in this process
   */
  async hold<T>(request: KeyedRequest, work: (session: SqlClient) => Promise<T>): Promise<T> {
    const name = request.id.toString('base64');
    if (this.running.has(name)) throw new IdempotencyKeyInUse();
    this.running.add(name);
    try {
      this.session ??= this.connect();
      const runner = await this.session;
      return await work(new SqlClient((await runner.connect()) as PoolClient));
    } finally {
      this.running.delete(name);
      if (this.running.size === 0) await this.disconnect();
    }
  }

  private async connect(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    return runner;
  }

  private async disconnect(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    // A connection that was never had need not be given back.
    const runner = await session?.catch(() => undefined);
    await runner?.release();
  }
}
