import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DatabaseConfig, readSettings } from '../../../src/config/index.js';
import {
  ConnectionSilent,
  PURPOSES,
  runMigrations,
  Sessions,
  SqlConnections,
} from '../../../src/database/index.js';
import type { Statement } from '../../../src/database/index.js';
import { guarded } from '../../../src/database/migration-guard.js';
import { ADMIN_KEY } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, startSilentProxy } from '../../support/postgres/index.js';
import type { SilentProxy, TestDatabase } from '../../support/postgres/index.js';

const SELECT_ONE: Statement = { text: 'SELECT 1' };
const NAMES = Object.keys(PURPOSES) as (keyof typeof PURPOSES)[];

describe('database sessions', () => {
  let database: TestDatabase;
  let direct: pg.Client;
  const cleanUp: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    direct = new pg.Client(database.url);
    await direct.connect();
  });
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  afterAll(async () => {
    await direct.end();
    await database.drop();
  });

  const sessionsOf = (url: string): Sessions => {
    const values = readSettings({
      DATABASE_URL: url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    });
    return new Sessions(new DatabaseConfig(values));
  };
  const withOptions = (options: string): string => {
    return `${database.url}?options=${encodeURIComponent(options)}`;
  };

  async function alterDatabase(settings: Readonly<Record<string, string>>): Promise<void> {
    const name = new URL(database.url).pathname.slice(1);
    for (const [setting, value] of Object.entries(settings)) {
      await direct.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
    }
    cleanUp.push(() => direct.query(`ALTER DATABASE ${name} RESET ALL`));
  }

  async function throughProxy(): Promise<{ proxy: SilentProxy; sessions: Sessions }> {
    const proxy = await startSilentProxy(database.url);
    cleanUp.push(() => proxy.close());
    return { proxy, sessions: sessionsOf(proxy.url) };
  }

  it.each(NAMES)('%s: has its settings, whatever the database and the URL say', async (name) => {
    await alterDatabase(CONTRARY);
    const options = Object.entries({ ...CONTRARY, search_path: 'elsewhere' })
      .map(([setting, value]) => `-c ${setting}=${value.replaceAll(' ', '\\ ')}`)
      .join(' ');
    const client = await sessionsOf(withOptions(options)).connect(name);
    cleanUp.push(() => client.end());
    const { rows } = await client.query<{ name: string; setting: string }>(
      'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
      [[...Object.keys(CONTRARY), 'search_path', 'application_name', 'client_encoding']],
    );
    const purpose = PURPOSES[name];
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      application_name: `tidings-${name}`,
      bytea_output: 'hex',
      client_encoding: 'UTF8',
      DateStyle: 'ISO, MDY',
      default_transaction_isolation: 'read committed',
      idle_in_transaction_session_timeout: String(purpose.idleInTransactionTimeoutMs),
      idle_session_timeout: String(purpose.idleSessionTimeoutMs),
      IntervalStyle: 'postgres',
      jit: 'off',
      lock_timeout: String(purpose.lockTimeoutMs),
      // Chosen by the operator, and the same for every session.
      search_path: 'elsewhere',
      statement_timeout: String(purpose.statementTimeoutMs),
      TimeZone: 'UTC',
    });
  });

  it('ends a slow statement with an error of the server, and keeps the session', async () => {
    const client = await sessionsOf(database.url).connect('listener');
    cleanUp.push(() => client.end());
    await expect(client.query('SELECT pg_sleep(600)')).rejects.toMatchObject({ code: '57014' });
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('extends the time of one transaction, but not of the next', async () => {
    const client = await sessionsOf(database.url).connect('listener');
    cleanUp.push(() => client.end());
    const usual = client.silenceLimitMs;
    const limit = async (): Promise<string> =>
      (await client.query(`SELECT current_setting('statement_timeout') AS it`)).rows[0].it;
    await client.query('BEGIN');
    await client.extendTransaction(60_000);
    expect([await limit(), client.silenceLimitMs]).toEqual(['1min', 61_000]);
    await client.query('COMMIT');
    expect([await limit(), client.silenceLimitMs]).toEqual(['2s', usual]);
  });

  it.each(['swallow', 'sever'] as const)(
    'fails the calls that wait on a silent connection, and closes it (%s)',
    async (how) => {
      const { proxy, sessions } = await throughProxy();
      const client = await sessions.connect('listener');
      proxy.silence(() => true, how);
      await expect(client.query('SELECT 1')).rejects.toBeInstanceOf(ConnectionSilent);
      await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
      await client.end();
      expect(sessions.unresponsive()).toEqual(['listener']);
      const next = await sessions.connect('listener');
      expect(sessions.unresponsive()).toEqual([]);
      await next.end();
    },
  );

  it('fails a transaction whose COMMIT gets no response, and continues with the next', async () => {
    const { proxy, sessions } = await throughProxy();
    const readers = new PooledConnections(sessions.pool('readers'));
    cleanUp.push(() => readers.pool.end());
    const lost = readers.transaction(async (client) => {
      await client.query(SELECT_ONE);
      proxy.silence(() => true, 'swallow');
    });
    await expect(lost).rejects.toBeInstanceOf(ConnectionSilent);
    expect(readers.pool.totalCount).toBe(0);
    await readers.transaction((client) => client.query(SELECT_ONE));
  });

  it('limits the time of connecting and closing', async () => {
    const { proxy, sessions } = await throughProxy();
    const client = await sessions.connect('relay');
    proxy.silence(() => true, 'swallow');
    await client.end();
    proxy.ignoreNew(true);
    await expect(sessions.connect('relay')).rejects.toBeInstanceOf(ConnectionSilent);
  });

  it('drops the idle connections of every pool when one connection falls silent', async () => {
    const { proxy, sessions } = await throughProxy();
    const pools = [sessions.pool('readers'), sessions.pool('outcomes')] as const;
    cleanUp.push(() => Promise.all(pools.map((pool) => pool.end())));
    await Promise.all([...pools, pools[0], pools[0]].map((pool) => pool.query('SELECT 1')));
    const listener = await sessions.connect('listener');
    proxy.silence(() => true, 'swallow');
    await expect(listener.query('SELECT 1')).rejects.toBeInstanceOf(ConnectionSilent);
    await eventually(() => pools.every((pool) => pool.totalCount === 0));
    await Promise.all(pools.map((pool) => pool.query('SELECT 1')));
  });

  it('releases the leader lock on the server when the relay is silent', async () => {
    const { proxy, sessions } = await throughProxy();
    const leader = await sessions.connect('relay');
    const tryLock = 'SELECT pg_try_advisory_lock(7403128002) AS leads';
    expect((await leader.query(tryLock)).rows).toEqual([{ leads: true }]);
    proxy.silence(() => true, 'swallow');
    await eventually(async () => (await direct.query(tryLock)).rows[0].leads);
    await direct.query('SELECT pg_advisory_unlock_all()');
    await leader.end();
  });

  it('ends a statement without a limit once the server no longer works on it', async () => {
    const { proxy, sessions } = await throughProxy();
    const session = await sessions.connect('migrations');
    const guard = { session, connect: () => sessions.connect('listener'), intervalMs: 300 };
    const slow = (): Promise<unknown> => session.query('SELECT pg_sleep(2)');
    await guarded(guard, slow);
    const lost = guarded(guard, async () => {
      const answer = slow();
      proxy.silence((name) => name === 'tidings-migrations', 'swallow');
      await answer;
    });
    await expect(lost).rejects.toBeInstanceOf(ConnectionSilent);
    await session.end();
  });

  it('migrates in the schema of the URL, once, while others wait, and whatever the timeouts of the database', async () => {
    await alterDatabase({ idle_session_timeout: '200ms', statement_timeout: '50ms' });
    await direct.query('CREATE SCHEMA fresh');
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query(`SET idle_session_timeout = 0`);
    await holder.query('SELECT pg_advisory_lock(7403128001)');
    let waits = 0;
    const url = withOptions('-c search_path=fresh');
    const runs = [1, 2].map(() => runMigrations(url, { onWait: () => void (waits += 1) }));
    await eventually(() => waits === 2);
    await holder.end();
    await Promise.all(runs);
    const { rows } = await direct.query(
      'SELECT count(*)::integer AS applied FROM fresh.migrations',
    );
    expect(rows[0].applied).toBeGreaterThan(10);
  }, 120_000);
});

class PooledConnections extends SqlConnections {
  constructor(readonly pool: pg.Pool) {
    super();
  }
}

const CONTRARY = {
  bytea_output: 'escape',
  DateStyle: 'SQL, DMY',
  default_transaction_isolation: 'serializable',
  idle_in_transaction_session_timeout: '11',
  idle_session_timeout: '12345',
  IntervalStyle: 'iso_8601',
  jit: 'on',
  lock_timeout: '13',
  statement_timeout: '14000',
  TimeZone: 'Asia/Tokyo',
};
