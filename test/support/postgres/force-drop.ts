import type pg from 'pg';

const ATTEMPTS = 10;
/** `object_in_use`: the database still has connections. */
const IN_USE = '55006';

/**
 * Drops a database and terminates the connections to it. `WITH (FORCE)` would fail while an
 * autovacuum runs there, unless the role is a superuser: only a plain DROP DATABASE may end an
 * autovacuum.
 */
export async function forceDrop(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = $1 AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      [name],
    );
    try {
      await client.query(`DROP DATABASE ${name}`);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || (error as { code?: string }).code !== IN_USE) throw error;
    }
  }
}
