import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { withDatabase } from '../../../src/config/index.js';
import { forceDrop } from './force-drop.js';
import { currentRun } from './test-run.js';

export interface TestDatabase {
  readonly url: string;
  /** Drops the database. Fails if connections are still open: a test must close its own. */
  drop(): Promise<void>;
}

const CLOSING_PATIENCE_MS = 20_000;

/** Creates a migrated, empty database for one test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = currentRun();
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await onServer(url, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(url, name),
    drop: async () => await onServer(url, async (client) => await dropDatabase(client, name)),
  };
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  if (!name.includes('test')) throw new Error(`${name} is not a test database`);
  const leaked = await remainingConnections(client, name);
  await forceDrop(client, name);
  if (leaked.length > 0) throw new Error(`connections left open: ${leaked.join('; ')}`);
}

/**
 * A closed connection disappears from the server a moment later. The server's own processes, such
 * as an autovacuum, are not leaks.
 */
async function remainingConnections(client: pg.Client, name: string): Promise<readonly string[]> {
  const end = performance.now() + CLOSING_PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ connection: string }>(
      `SELECT application_name || ' (' || coalesce(state, '') || '): ' || query AS connection
         FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
      [name],
    );
    if (rows.length === 0 || performance.now() > end) return rows.map((row) => row.connection);
    await sleep(20);
  }
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
