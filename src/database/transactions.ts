import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PoolClient } from 'pg';
import { SqlClient } from './sql-pool.js';

/**
 * The way to change state: one use case, one visible transaction. Inside another `run` the work joins the
 * transaction that is open (as a savepoint), so that whoever opened it decides what commits together.
 */
@Injectable()
export class Transactions {
  private readonly ambient = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction: commits when it returns, rolls back when it throws. */
  run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const manager = this.ambient.getStore() ?? this.dataSource.manager;
    return manager.transaction((tx) => this.ambient.run(tx, () => work(tx)));
  }

  /** The manager of the open transaction, else the plain one: reads see what the transaction wrote. */
  get manager(): EntityManager {
    return this.ambient.getStore() ?? this.dataSource.manager;
  }

  /** The connection of the open transaction, for SQL of one's own: it commits with the rest. */
  async client(): Promise<SqlClient> {
    const runner = this.ambient.getStore()?.queryRunner;
    if (!runner) throw new Error('no transaction is open');
    return new SqlClient((await runner.connect()) as PoolClient);
  }
}
