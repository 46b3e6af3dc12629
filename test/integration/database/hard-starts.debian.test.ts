import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DatabaseConfig, readSettings, withDatabase } from '../../../src/config/index.js';
import { ConnectionSilent, runMigrations, Sessions } from '../../../src/database/index.js';
import { ADMIN_KEY } from '../../support/app.js';
import { startSilentProxy } from '../../support/postgres/index.js';
import { createDebianPostgres, describeWithDebian } from '../../support/servers/index.js';
import type { DebianPostgres } from '../../support/servers/index.js';

/** Each statement that creates a table takes longer than any limit of the database. */
const SLOW_TABLES = `
  CREATE FUNCTION slow() RETURNS event_trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) < 4
    THEN PERFORM pg_sleep(1.5); END IF;
  END $$;
  CREATE EVENT TRIGGER slow ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION slow()`;

describeWithDebian('sessions with difficulties', () => {
  let postgres: DebianPostgres;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    postgres = await createDebianPostgres();
  });
  afterAll(async () => {
    await postgres.stop();
  });

  const sessionsOf = (url: string): Sessions => {
    const values = readSettings({
      DATABASE_URL: url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    });
    return new Sessions(new DatabaseConfig(values));
  };

  it('outlive the limits of the database while a first migration takes its time', async () => {
    await postgres.admin('CREATE DATABASE slow OWNER tidings');
    for (const setting of ['idle_session_timeout', 'statement_timeout', 'lock_timeout']) {
      await postgres.admin(`ALTER DATABASE slow SET ${setting} = '1s'`);
    }
    await postgres.admin(SLOW_TABLES, 'slow');
    const url = withDatabase(postgres.url, 'slow');

    // Two processes start concurrently: one migrates, the other waits for it.
    await Promise.all([runMigrations(url), runMigrations(url)]);
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(`SELECT to_regclass('event_log') AS log`);
    await client.end();
    expect(rows).toEqual([{ log: 'event_log' }]);
  });

  it('skip a host that accepts and never responds, once', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const sessions = sessionsOf(postgres.url.replace('@', `@127.0.0.1:${port},`));
    try {
      for (let i = 0; i < 3; i += 1) await (await sessions.connect('api')).end();
      expect(sockets.size).toBe(1);
    } finally {
      for (const socket of sockets) socket.destroy();
      silent.close();
    }
  });

  it('notice a silent server through TLS', async () => {
    const proxy = await startSilentProxy(`${postgres.url}?sslmode=require`);
    try {
      const session = await sessionsOf(proxy.url).connect('listener');
      expect(proxy.silence(() => true, 'swallow')).toBe(1);
      await expect(session.query('SELECT 1')).rejects.toBeInstanceOf(ConnectionSilent);
    } finally {
      await proxy.close();
    }
  });
});
