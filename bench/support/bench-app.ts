import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { readSettings } from '../../src/config/index.js';
import { createApp } from '../../src/create-app.js';
import { runMigrations } from '../../src/database/index.js';
import { startEmbeddedPostgres } from '../../embedded-postgres/index.js';
import type { EmbeddedPostgres } from '../../embedded-postgres/index.js';
import { composeTestedApp } from '../../test/support/composition.js';
import { createSampleTables } from '../../test/support/postgres/index.js';
import { createDebianPostgres } from '../../test/support/servers/debian-postgres.js';
import { reportPostgres } from './report.js';

export const BENCH_KEY = 'tdk_bench_admin_key_0123456789abcdef';

export interface BenchApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly postgresVersion: string;
  close(): Promise<void>;
}

/**
 * A server with its durable settings: the embedded one, or Debian's with `TEST_POSTGRES=debian`.
 */
async function startPostgres(): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  if (process.env['TEST_POSTGRES'] === 'debian') return await createDebianPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), 'tidings-bench-'));
  const { url, stop } = await startEmbeddedPostgres({ dataDir });
  return {
    url,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The production application with its own, durable PostgreSQL, plus additional `modules`. */
export async function startBenchApp(
  settings: Record<string, string> = {},
  modules: readonly DynamicModule[] = [],
): Promise<BenchApp> {
  const postgres = await startPostgres();
  await runMigrations(postgres.url);
  await createSampleTables(postgres.url);
  const values = readSettings({
    DATABASE_URL: postgres.url,
    ADMIN_API_KEY: BENCH_KEY,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOWED_CIDRS: '127.0.0.0/8',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'warn',
    ...settings,
  });
  const { imports = [], ...root } = composeTestedApp(values);
  const app = await createApp(values, { ...root, imports: [...imports, ...modules] });
  await app.listen(0, '127.0.0.1');
  const [server] = await app.get(DataSource).query('SHOW server_version');
  const postgresVersion = String(server.server_version);
  if (!process.env['BENCH_CHILD']) reportPostgres(postgresVersion);
  return {
    app,
    url: await app.getUrl(),
    databaseUrl: postgres.url,
    postgresVersion,
    close: async () => {
      await app.close();
      await postgres.stop();
    },
  };
}

export async function post(url: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${BENCH_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return await response.json();
}

export const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'mug', quantity: 2, unitPrice: 1250 }],
};
