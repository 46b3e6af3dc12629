import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { QueryResultRow } from 'pg';
import { connectionOf, SqlClient } from './sql-connections.js';
import { SqlPool } from './sql-pool.js';
import type { ParamsOf, Statement } from './statement.js';

/**
 * Called once a transaction has committed. A crash can prevent the call, so a hook only gives
 * hints, such as a wake-up.
 */
type Hook = () => void;

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly hooks: Hook[];
}

/**
 * Runs use cases in transactions: one use case, one visible transaction. Inside another `run`, the
 * work joins the open transaction as a savepoint, so the outermost caller decides what commits
 * together.
 */
@Injectable()
export class Transactions {
  private readonly logger = new Logger(Transactions.name);
  private readonly ambient = new AsyncLocalStorage<OpenTransaction>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly sql: SqlPool,
  ) {}

  /** Runs `work` in a transaction: commits when it returns, rolls back when it throws. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.ambient.getStore();
    const hooks: Hook[] = [];
    const result = await this.manager.transaction((manager) =>
      this.ambient.run({ manager, hooks }, () => work(manager)),
    );
    // A savepoint commits nothing yet: its hooks wait for the transaction around it.
    if (outer) outer.hooks.push(...hooks);
    else for (const hook of hooks) this.call(hook);
    return result;
  }

  /**
   * Calls `hook` once the open transaction has committed, and never if that transaction, or the
   * savepoint of this call, is rolled back. Without a transaction it is called at once. An error of
   * the hook is only logged, because the change is committed.
   */
  afterCommit(hook: Hook): void {
    const open = this.ambient.getStore();
    if (open) open.hooks.push(hook);
    else this.call(hook);
  }

  /**
   * The manager of the open transaction, else the default one: reads see uncommitted changes of the
   * transaction.
   */
  get manager(): EntityManager {
    return this.ambient.getStore()?.manager ?? this.dataSource.manager;
  }

  /** The connection of the open transaction, for hand-written SQL that commits with it. */
  async client(): Promise<SqlClient> {
    const runner = this.ambient.getStore()?.manager.queryRunner;
    if (!runner) throw new Error('no transaction is open');
    return new SqlClient(await connectionOf(runner));
  }

  /** Runs a statement in the open transaction, else outside of any. */
  async query<Row extends QueryResultRow, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    ...params: ParamsOf<Params>
  ): Promise<Row[]> {
    const connection = this.ambient.getStore() ? await this.client() : this.sql;
    return await connection.query(statement, ...params);
  }

  private call(hook: Hook): void {
    try {
      hook();
    } catch (error) {
      this.logger.error({ msg: 'after-commit hook failed', err: error });
    }
  }
}
