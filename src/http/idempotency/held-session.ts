import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { connectionOf, DatabaseClient, SqlClient } from '../../database/index.js';

/** Well within the time after which the server ends an idle session. */
const PROVE_MS = 10_000;

/**
 * One connection of the API's pool, kept for its session's locks. It is used at intervals, so that the server does
 * not end it as idle and a silent connection is noticed.
 */
export class HeldSession {
  readonly sql: SqlClient;
  private lost = false;
  private readonly proving: NodeJS.Timeout;
  private readonly onError = (): void => {
    this.lost = true;
  };

  private constructor(
    private readonly runner: QueryRunner,
    private readonly connection: PoolClient,
  ) {
    this.sql = new SqlClient(connection);
    this.keep(true);
    connection.on('error', this.onError);
    this.proving = setInterval(() => void this.prove(), PROVE_MS).unref();
  }

  static async open(dataSource: DataSource): Promise<HeldSession> {
    const runner = dataSource.createQueryRunner();
    return new HeldSession(runner, await connectionOf(runner));
  }

  /** The connection is gone, and its locks with it. */
  get isLost(): boolean {
    return this.lost;
  }

  async close(): Promise<void> {
    clearInterval(this.proving);
    this.connection.removeListener('error', this.onError);
    this.keep(false);
    await this.runner.release();
  }

  private keep(isHeld: boolean): void {
    if (this.connection instanceof DatabaseClient) this.connection.isHeld = isHeld;
  }

  private async prove(): Promise<void> {
    await this.sql.query({ text: 'SELECT 1' }).catch(this.onError);
  }
}
