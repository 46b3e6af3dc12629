import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { SAMPLE_MIGRATIONS } from '../../samples/index.js';

/** Creates the tables of the domains that only the suites have, in a migrated database. */
export async function createSampleTables(url: string): Promise<void> {
  if (SAMPLE_MIGRATIONS.length === 0) return;
  const client = new pg.Client(url);
  await client.connect();
  const db = { query: (sql: string) => client.query(sql) } as unknown as QueryRunner;
  try {
    for (const Migration of SAMPLE_MIGRATIONS) await new Migration().up(db);
  } finally {
    await client.end();
  }
}
