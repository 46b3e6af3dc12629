import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { callApi } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase, startSilentProxy } from '../support/postgres/index.js';
import type { SilentProxy, TestDatabase } from '../support/postgres/index.js';
import { APPLICATION, Processes } from './processes.js';

/** A limit for a standby that never takes over; the goal is 15 s on a machine that is not busy. */
const LIMIT_MS = 60_000;
const LEADER = `
  SELECT client_port AS port FROM pg_stat_activity
  WHERE application_name = 'tidings-relay' AND datname = current_database()
    AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)`;

describe('two processes', () => {
  let database: TestDatabase;
  let proxy: SilentProxy;
  let direct: pg.Client;
  const processes = new Processes();

  beforeEach(async () => {
    database = await createTestDatabase();
    proxy = await startSilentProxy(database.url);
    direct = new pg.Client(database.url);
    await direct.connect();
  });
  afterEach(async () => {
    await processes.end();
    await proxy.close();
    await direct.end();
    await database.drop();
  });

  const start = async (databaseUrl: string): Promise<{ url: string; child: ChildProcess }> => {
    const { child, reported } = await processes.start(
      new URL('./crash-process.ts', import.meta.url),
      {
        ...APPLICATION,
        DATABASE_URL: databaseUrl,
      },
    );
    return { url: String(reported), child };
  };
  const leaderPort = async (): Promise<number | undefined> =>
    (await direct.query<{ port: number }>(LEADER)).rows[0]?.port;

  it.each(['swallow', 'sever'] as const)(
    'the standby takes over when only the connection of the leader falls silent (%s)',
    async (how) => {
      const leader = await start(proxy.url);
      const first = await eventually(leaderPort);
      const standby = await start(database.url);
      const began = performance.now();
      expect(proxy.silence((name) => name === 'tidings-relay', how)).toBe(1);
      const order = await callApi(leader.url, 'POST', '/orders', { body: ORDER });
      expect(order.status).toBe(201);
      await eventually(async () => {
        const { body } = await callApi(standby.url, 'GET', '/events?types=order.created');
        return body.data.length === 1;
      }, LIMIT_MS);
      const seconds = (performance.now() - began) / 1_000;
      process.stdout.write(`${how}: progress after ${seconds.toFixed(1)} s\n`);
      expect(await leaderPort()).not.toBe(first);

      // The former leader is on standby with a new connection, and takes over again.
      await eventually(() => proxy.names().includes('tidings-relay'), LIMIT_MS);
      const died = once(standby.child, 'exit');
      standby.child.kill('SIGKILL');
      await died;
      await callApi(leader.url, 'POST', '/orders', { body: ORDER });
      await eventually(async () => {
        const { body } = await callApi(leader.url, 'GET', '/events?types=order.created');
        return body.data.length === 2;
      }, LIMIT_MS);
    },
    300_000,
  );
});

const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};
