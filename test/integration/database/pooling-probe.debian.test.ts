import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { sharesSessions } from '../../../src/database/probe/pooling-probe.js';
import {
  createDebianPostgres,
  createPgBouncer,
  describeWithDebian,
} from '../../support/servers/index.js';
import type { DebianPostgres, TestPgBouncer } from '../../support/servers/index.js';

describeWithDebian('the probe for shared server sessions', () => {
  let postgres: DebianPostgres;
  let pgbouncer: TestPgBouncer | undefined;

  beforeAll(async () => {
    postgres = await createDebianPostgres();
  });
  afterEach(async () => {
    await pgbouncer?.stop();
    pgbouncer = undefined;
  });
  afterAll(async () => {
    await postgres.stop();
  });

  const probe = async (url: string): Promise<boolean> =>
    await sharesSessions(async () => {
      const client = new pg.Client(url);
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }, randomUUID());

  async function throughPgBouncer(settings: Record<string, string>): Promise<string> {
    pgbouncer = await createPgBouncer(postgres, settings);
    return pgbouncer.via(postgres.url);
  }

  /** Other clients of the same pool, each busy with short transactions until stopped. */
  async function withTraffic<T>(url: string, work: () => Promise<T>): Promise<T> {
    const over = new AbortController();
    const clients = Array.from({ length: 6 }, async () => {
      const client = new pg.Client(url);
      client.on('error', () => undefined);
      await client.connect();
      while (!over.signal.aborted) await client.query('SELECT 1');
      await client.end();
    });
    try {
      return await work();
    } finally {
      over.abort();
      await Promise.all(clients);
    }
  }

  it('finds none without a pooler', async () => {
    expect(await probe(postgres.url)).toBe(false);
  });

  it('finds none in session pooling, which is the default', async () => {
    const url = await throughPgBouncer({});
    expect(await probe(url)).toBe(false);
    expect(await withTraffic(url, async () => await probe(url))).toBe(false);
  });

  it.each<Record<string, string>>([
    { pool_mode: 'transaction' },
    { pool_mode: 'transaction', default_pool_size: '1' },
    { pool_mode: 'transaction', min_pool_size: '10' },
    {
      pool_mode: 'transaction',
      server_round_robin: '1',
      min_pool_size: '2',
      default_pool_size: '2',
    },
    { pool_mode: 'transaction', server_reset_query_always: '1' },
    { pool_mode: 'statement' },
    { pool_mode: 'statement', default_pool_size: '1' },
  ])('finds them with %j', async (settings) => {
    const url = await throughPgBouncer(settings);
    expect(await probe(url)).toBe(true);
  });

  it('finds them in transaction pooling while others use the pool, every time', async () => {
    const url = await throughPgBouncer({ pool_mode: 'transaction' });
    const found = await withTraffic(url, async () => {
      const results: boolean[] = [];
      for (let i = 0; i < 50; i += 1) results.push(await probe(url));
      return results;
    });
    expect(found).not.toContain(false);
  });
});
