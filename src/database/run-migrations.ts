import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { postgresPlace } from '../config/index.js';
import { databaseAddresses } from './addresses/index.js';
import { dataSourceOptions } from './data-source-options.js';
import { guarded } from './migration-guard.js';
import { unreachable } from './probe/index.js';
import { clientOptions, DatabaseClient, PURPOSES, SessionWatch } from './sessions/index.js';
import { connectionOf, SqlClient } from './sql-connections.js';
import type { Statement } from './statement.js';

/** The advisory lock of every process that migrates; its number never changes. */
const MIGRATION_LOCK = 7_403_128_001;
const RETRY_LOCK_MS = 500;

/** The connection of the guard, which has limits, unlike the migrating session. */
const GUARD = { ...PURPOSES.listener, name: PURPOSES.migrations.name };

const TRY_LOCK: Statement<{ readonly locked: boolean }, [key: number]> = {
  text: 'SELECT pg_try_advisory_lock($1) AS locked',
};

const UNLOCK: Statement<never, [key: number]> = {
  text: 'SELECT pg_advisory_unlock($1)',
};

interface MigrationOptions {
  /** Called once if another process is migrating and this one has to wait. */
  readonly onWait?: () => void;
}

/**
 * Brings the schema up to date. Any number of processes may start at once: one migrates, the others
 * wait.
 * @throws {DatabaseUnreachable} when PostgreSQL cannot be reached
 */
export async function runMigrations(url: string, options: MigrationOptions = {}): Promise<void> {
  const addresses = databaseAddresses(url);
  const watch = new SessionWatch(() => undefined);
  const dataSource = new DataSource(
    dataSourceOptions({
      addresses,
      purpose: 'migrations',
      poolSize: 1,
      watch,
      onLost: () => undefined,
    }),
  );
  try {
    await dataSource.initialize();
  } catch (cause) {
    throw unreachable(postgresPlace(addresses.url), cause);
  }
  const runner = dataSource.createQueryRunner();
  try {
    const session = (await runner.connect()) as DatabaseClient;
    const sql = new SqlClient(await connectionOf(runner));
    await takeLock(sql, options);
    const guard = clientOptions(addresses, GUARD, watch);
    await guarded({ session, connect: () => new DatabaseClient(guard).connect() }, () =>
      migrate(dataSource, runner, sql),
    );
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/**
 * Waits for the migration lock. The lock and the migrations share one session, which is never idle
 * while it migrates: if the session is lost, the lock and the running migration end together.
 */
async function takeLock(sql: SqlClient, { onWait }: MigrationOptions): Promise<void> {
  let waiting = false;
  while (!(await tryLock(sql))) {
    if (!waiting) onWait?.();
    waiting = true;
    await wait(RETRY_LOCK_MS);
  }
}

async function migrate(dataSource: DataSource, runner: QueryRunner, sql: SqlClient): Promise<void> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  await executor.executePendingMigrations();
  await sql.query(UNLOCK, [MIGRATION_LOCK]);
}

async function tryLock(sql: SqlClient): Promise<boolean> {
  const [row] = await sql.query(TRY_LOCK, [MIGRATION_LOCK]);
  return row?.locked ?? false;
}
