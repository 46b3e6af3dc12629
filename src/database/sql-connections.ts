import type { ClientBase, Pool, PoolClient, QueryResultRow } from 'pg';
import type { QueryRunner } from 'typeorm';
import { tookTooLong } from '../common/index.js';
import type { DatabaseClient } from './sessions/index.js';
import type { ParamsOf, Statement } from './statement.js';

/** For statements whose work grows with the data, such as a search of the whole log. */
const LONG_TIMEOUT_MS = 60_000;

/** Runs hand-written SQL: named prepared statements, and transactions without an entity manager. */
export abstract class SqlConnections {
  protected abstract readonly pool: Pool;

  /** Runs one statement outside of any transaction. */
  async query<Row extends QueryResultRow, Params extends readonly unknown[]>(
    { name, text }: Statement<Row, Params>,
    ...[values = []]: ParamsOf<Params>
  ): Promise<Row[]> {
    return (await this.pool.query<Row>({ name, text, values: [...values] })).rows;
  }

  /**
   * Runs a read-only statement whose work may grow with the data: if it exceeds the usual limit, it
   * runs once more with a longer one.
   */
  async search<Row extends QueryResultRow, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    ...params: ParamsOf<Params>
  ): Promise<Row[]> {
    try {
      return await this.query(statement, ...params);
    } catch (error) {
      if (!tookTooLong(error)) throw error;
      return await this.transaction(async (client) => {
        await client.allowMoreTime();
        return await client.query(statement, ...params);
      });
    }
  }

  /** Runs `work` in a transaction on one connection. Keep it short, and free of network I/O. */
  async transaction<T>(work: (client: SqlClient) => Promise<T>): Promise<T> {
    const connection = await this.pool.connect();
    let broken: Error | undefined;
    // A lost connection also emits an event, which would end the process without a listener.
    const lost = (cause: Error): void => void (broken = cause);
    connection.on('error', lost);
    try {
      await connection.query('BEGIN');
      const result = await work(new SqlClient(connection));
      await connection.query('COMMIT');
      return result;
    } catch (error) {
      // A connection that cannot roll back is destroyed, which ends its transaction.
      await connection.query('ROLLBACK').catch((cause: Error) => (broken = cause));
      throw error;
    } finally {
      connection.removeListener('error', lost);
      connection.release(broken);
    }
  }
}

/** The connection of a TypeORM query runner, which TypeORM does not type. */
export async function connectionOf(runner: QueryRunner): Promise<PoolClient> {
  return (await runner.connect()) as PoolClient;
}

/** One connection, usually inside a transaction. */
export class SqlClient {
  constructor(private readonly connection: ClientBase) {}

  async query<Row extends QueryResultRow, Params extends readonly unknown[]>(
    { name, text }: Statement<Row, Params>,
    ...[values = []]: ParamsOf<Params>
  ): Promise<Row[]> {
    return (await this.connection.query<Row>({ name, text, values: [...values] })).rows;
  }

  /** Gives the statements of this transaction a minute, for one that may change a million rows. */
  async allowMoreTime(): Promise<void> {
    await (this.connection as unknown as DatabaseClient).extendTransaction(LONG_TIMEOUT_MS);
  }
}
