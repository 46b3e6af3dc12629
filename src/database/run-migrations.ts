import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** The database cannot be used; the message is one line and shows no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';

  constructor(url: string, cause: unknown) {
    super(`cannot reach PostgreSQL at ${place(url)}: ${reason(cause)}`, { cause });
  }
}

/** Chosen once: whoever migrates this schema takes this lock. */
const MIGRATION_LOCK = 7_403_128_001;

/**
 * Brings the schema up to date. Any number of processes may start at once: one migrates, the others wait.
 * @throws {DatabaseUnreachable} when there is no connection to be had
 */
export async function runMigrations(url: string): Promise<void> {
  const dataSource = new DataSource(dataSourceOptions(url, 2));
  try {
    await dataSource.initialize();
  } catch (cause) {
    throw new DatabaseUnreachable(url, cause);
  }
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

function place(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
