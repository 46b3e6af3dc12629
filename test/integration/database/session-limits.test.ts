import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DatabaseConfig, readSettings } from '../../../src/config/index.js';
import { databaseFaultOf } from '../../../src/common/index.js';
import { runMigrations, Sessions } from '../../../src/database/index.js';
import { faultOf } from '../../../src/http/problems/fault-of.js';
import { ADMIN_KEY } from '../../support/app.js';
import { createTestDatabase, startSilentProxy } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

describe('the limits of database sessions', () => {
  let database: TestDatabase;
  const cleanUp: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
  });
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  afterAll(() => database.drop());

  const sessionsOf = (url: string): Sessions => {
    const values = readSettings({
      DATABASE_URL: url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    });
    return new Sessions(new DatabaseConfig(values));
  };

  it('do not include a transaction_timeout of the server', async () => {
    const direct = new pg.Client(database.url);
    await direct.connect();
    cleanUp.push(() => direct.end());
    const { rows } = await direct.query(`SHOW server_version_num`);
    if (Number(rows[0].server_version_num) < 170_000) return;
    const url = `${database.url}?options=${encodeURIComponent('-c transaction_timeout=2s')}`;
    const client = await sessionsOf(url).connect('api');
    cleanUp.push(() => client.end());
    expect((await client.query('SHOW transaction_timeout')).rows).toEqual([
      { transaction_timeout: '0' },
    ]);
  });

  it('return to the usual ones after a transaction that was extended twice', async () => {
    const client = await sessionsOf(database.url).connect('api');
    cleanUp.push(() => client.end());
    const usual = client.silenceLimitMs;
    await client.query('BEGIN');
    await client.extendTransaction(60_000);
    await client.extendTransaction(60_000);
    expect(client.silenceLimitMs).toBe(62_000);
    await client.query('COMMIT');
    expect(client.silenceLimitMs).toBe(usual);
  });

  it('do not treat a slow statement as a connection that does not respond', async () => {
    const sessions = sessionsOf(database.url);
    const client = await sessions.connect('api');
    cleanUp.push(() => client.end());
    const slow = client.query('SELECT pg_sleep(6.5)');
    let seen: string[] = [];
    const looks = setInterval(() => (seen = [...seen, ...sessions.unresponsive()]), 100);
    await slow;
    clearInterval(looks);
    expect(seen).toEqual([]);
  });

  it('spare a session that holds locks when another one falls silent', async () => {
    const proxy = await startSilentProxy(database.url);
    cleanUp.push(() => proxy.close());
    const sessions = sessionsOf(database.url);
    const pool = sessions.pool('api');
    cleanUp.push(() => pool.end());
    const [held, idle] = [await pool.connect(), await pool.connect()];
    (held as unknown as { isHeld: boolean }).isHeld = true;
    idle.on('error', () => undefined);
    const listener = await sessions.connect('listener');
    cleanUp.push(() => listener.end());
    sessions.watch.silent(listener, new Error('silent'));
    expect((await held.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await expect(idle.query('SELECT 1')).rejects.toMatchObject({ message: expect.any(String) });
    held.release();
    idle.release(true);
  });

  it('end a start whose first statement gets no response', async () => {
    const proxy = await startSilentProxy(database.url);
    cleanUp.push(() => proxy.close());
    const start = runMigrations(proxy.url);
    const silencer = setInterval(
      () => proxy.silence((name) => name === 'tidings-migrations', 'swallow'),
      1,
    );
    await expect(start).rejects.toMatchObject({ message: expect.any(String) });
    clearInterval(silencer);
  });

  it.each([
    ['a wrong password', (url: URL) => (url.password = 'wrong')],
    ['a socket that does not exist', (url: URL) => (url.search = '?host=/nowhere')],
    ['a host without an address', (url: URL) => (url.hostname = 'nowhere.invalid')],
  ])('make %s an outage, not a failure', async (_, change) => {
    const url = new URL(database.url);
    change(url);
    const error: unknown = await sessionsOf(url.href)
      .connect('api')
      .catch((reason: unknown) => reason);
    expect(databaseFaultOf(error)).toBe('connection');
    expect(faultOf(error)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  });
});
