import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, MigrationExecutor } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { postgresPlace } from '../config/index.js';
import { databaseAddresses } from './addresses/index.js';
import { dataSourceOptions } from './data-source-options.js';
import { guarded } from './migration-guard.js';
import { unreachable } from './probe/index.js';
import { clientOptions, DatabaseClient, PURPOSES, SessionWatch } from './sessions/index.js';

/** Fixed: every process that migrates this schema takes this lock. */
const MIGRATION_LOCK = 7_403_128_001;
const RETRY_LOCK_MS = 500;

/** A look at the server from outside of the migrating session has limits. */
const LOOK = { ...PURPOSES.listener, name: PURPOSES.migrations.name };

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
    await locked(runner, options);
    const look = clientOptions(addresses, LOOK, watch);
    await guarded({ session, connect: () => new DatabaseClient(look).connect() }, () =>
      migrate(dataSource, runner),
    );
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/**
 * Waits for the migration lock. It and the migrations share one session: it is never idle while it
 * migrates, and if it is lost, the lock and the migration that is under way end together.
 */
async function locked(runner: QueryRunner, { onWait }: MigrationOptions): Promise<void> {
  let waiting = false;
  while (!(await tryLock(runner))) {
    if (!waiting) onWait?.();
    waiting = true;
    await wait(RETRY_LOCK_MS);
  }
}

async function migrate(dataSource: DataSource, runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  await executor.executePendingMigrations();
  await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
}

async function tryLock(runner: QueryRunner): Promise<boolean> {
  const text = 'SELECT pg_try_advisory_lock($1) AS locked';
  const [row] = (await runner.query(text, [MIGRATION_LOCK])) as { readonly locked: boolean }[];
  return row?.locked ?? false;
}
