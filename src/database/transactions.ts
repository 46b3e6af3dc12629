import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { SqlClient } from './sql-connections.js';
import type { ParamsOf, Statement } from './statement.js';

/**
 * Something to do once a transaction has committed: a hint, as a wake-up, that may be lost in a
 * crash.
 */
type Hook = () => void;

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly hooks: Hook[];
}

/**
 * The way to change state: one use case, one visible transaction. Inside another `run` the work
 * joins the transaction that is open (as a savepoint), so that whoever opened it decides what
 * commits together.
 */
@Injectable()
export class Transactions {
  private readonly logger = new Logger(Transactions.name);
  private readonly ambient = new AsyncLocalStorage<OpenTransaction>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction: commits when it returns, rolls back when it throws. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.ambient.getStore();
    const hooks: Hook[] = [];
    const result = await this.manager.transaction((manager) =>
      this.ambient.run({ manager, hooks }, () => work(manager)),
    );
    // A savepoint commits nothing yet: what hangs on it waits for the transaction around it.
    if (outer) outer.hooks.push(...hooks);
    else for (const hook of hooks) this.call(hook);
    return result;
  }

  /**
   * Calls `hook` once the open transaction has committed, and never if it, or the savepoint that
   * this is called in, is rolled back. Without a transaction it is called at once. What it throws
   * is logged: the change is made.
   */
  afterCommit(hook: Hook): void {
    const open = this.ambient.getStore();
    if (open) open.hooks.push(hook);
    else this.call(hook);
  }

  /**
   * The manager of the open transaction, else the plain one: reads see what the transaction wrote.
   */
  get manager(): EntityManager {
    return this.ambient.getStore()?.manager ?? this.dataSource.manager;
  }

  /** The connection of the open transaction, for SQL of one's own: it commits with the rest. */
  async client(): Promise<SqlClient> {
    const runner = this.ambient.getStore()?.manager.queryRunner;
    if (!runner) throw new Error('no transaction is open');
    return new SqlClient((await runner.connect()) as PoolClient);
  }

  /** Runs a statement in the open transaction, else by itself. */
  async query<Row extends QueryResultRow, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    ...params: ParamsOf<Params>
  ): Promise<Row[]> {
    if (this.ambient.getStore()) return await (await this.client()).query(statement, ...params);
    const { name, text } = statement;
    const { master } = this.dataSource.driver as unknown as { readonly master: Pool };
    const { rows } = await master.query<Row>({ name, text, values: [...(params[0] ?? [])] });
    return rows;
  }

  private call(hook: Hook): void {
    try {
      hook();
    } catch (error) {
      this.logger.error({ msg: 'a step after a commit failed', err: error });
    }
  }
}
