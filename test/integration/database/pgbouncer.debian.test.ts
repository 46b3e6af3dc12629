import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { withDatabase } from '../../../src/config/index.js';
import { checkServer, runMigrations } from '../../../src/database/index.js';
import { APPLICATION } from '../../faults/processes.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { createSampleTables } from '../../support/postgres/index.js';
import {
  createDebianPostgres,
  createPgBouncer,
  describeWithDebian,
} from '../../support/servers/index.js';
import type { DebianPostgres, TestPgBouncer } from '../../support/servers/index.js';
import { placeOrders } from './orders-over.js';

const TYPESCRIPT = fileURLToPath(new URL('../../support/typescript/register.mjs', import.meta.url));
const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

describeWithDebian('Tidings through PgBouncer', () => {
  let postgres: DebianPostgres;
  let pgbouncer: TestPgBouncer | undefined;
  let app: TestApp | undefined;

  beforeAll(async () => {
    postgres = await createDebianPostgres();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    await pgbouncer?.stop();
    pgbouncer = undefined;
  });
  afterAll(async () => {
    await postgres.stop();
  });

  async function through(settings: Record<string, string>, url = postgres.url): Promise<string> {
    pgbouncer = await createPgBouncer(postgres, settings);
    return pgbouncer.via(url);
  }

  it('migrates, takes orders and delivers their events in session pooling by default', async () => {
    const url = await through({});
    await runMigrations(url);
    await createSampleTables(url);
    const { poolSize } = await checkServer({
      url,
      roles: ['api', 'relay', 'worker'],
      poolSize: 16,
    });
    const settings = { DATABASE_POOL_SIZE: String(poolSize) };
    app = await startTestApp({ databaseUrl: url, settings });
    expect(await placeOrders(app, 60)).toEqual({ accepted: 60, received: 60 });
  });

  it('applies its settings in every session, and leaves none to the next client', async () => {
    const url = await through({ default_pool_size: '20' });
    await postgres.admin(`CREATE DATABASE settings OWNER tidings`);
    await postgres.admin(`ALTER DATABASE settings SET jit = on`);
    await postgres.admin(
      `ALTER DATABASE settings SET default_transaction_isolation = 'serializable'`,
    );
    const ours = withDatabase(url, 'settings');
    await runMigrations(ours);
    await createSampleTables(ours);
    app = await startTestApp({ databaseUrl: ours, settings: { DATABASE_POOL_SIZE: '8' } });
    expect(await placeOrders(app, 30)).toEqual({ accepted: 30, received: 30 });
  });

  it.each(['transaction', 'statement'])('does not start in %s pooling', async (mode) => {
    const { code, stderr } = await startToEnd(await through({ pool_mode: mode }));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^tidings: cannot use PostgreSQL at 127\.0\.0\.1:\d+\/tidings: a pooler in front of it .*pool_mode=session.*\n$/,
    );
    expect(stderr).not.toContain(postgres.password);
  });
});

/** Runs the program until it ends by itself. */
async function startToEnd(
  databaseUrl: string,
): Promise<{ readonly code: number; readonly stderr: string }> {
  const child = spawn(process.execPath, ['--import', TYPESCRIPT, MAIN], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], ...APPLICATION, PORT: '0', DATABASE_URL: databaseUrl },
  });
  const output: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stderr: output.join('') };
}
