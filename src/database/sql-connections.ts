import type { Pool, PoolClient, QueryResultRow } from 'pg';

/** A statement with a name is prepared once per connection, which saves its parsing and planning. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** The event path's own SQL: named prepared statements, and transactions without an entity manager. */
export abstract class SqlConnections {
  protected abstract readonly pool: Pool;

  /** Runs one statement by itself. */
  async query<R extends QueryResultRow>(
    statement: Statement,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    const result = await this.pool.query<R>({ ...statement, values: [...values] });
    return result.rows;
  }

  /** Runs `work` in a transaction on one connection. Keep it short, and free of network I/O. */
  async transaction<T>(work: (client: SqlClient) => Promise<T>): Promise<T> {
    const connection = await this.pool.connect();
    let broken: Error | undefined;
    // A connection that is lost also says so by an event, which would end the process if nobody heard it.
    const lost = (cause: Error): void => void (broken = cause);
    connection.on('error', lost);
    try {
      await connection.query('BEGIN');
      const result = await work(new SqlClient(connection));
      await connection.query('COMMIT');
      return result;
    } catch (error) {
      // A connection that cannot roll back is thrown away: its transaction ends with it.
      await connection.query('ROLLBACK').catch((cause: Error) => (broken = cause));
      throw error;
    } finally {
      connection.removeListener('error', lost);
      connection.release(broken);
    }
  }
}

/** One connection inside a transaction. */
export class SqlClient {
  constructor(private readonly connection: PoolClient) {}

  async query<R extends QueryResultRow>(
    statement: Statement,
    values: readonly unknown[] = [],
  ): Promise<R[]> {
    const result = await this.connection.query<R>({ ...statement, values: [...values] });
    return result.rows;
  }
}
