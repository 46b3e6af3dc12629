import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { withDatabase } from '../../../src/config/index.js';
import { runMigrations } from '../../../src/database/index.js';
import { dataDirLayout } from '../../../embedded-postgres/data-dir.js';
import { retireLeftover } from '../../../embedded-postgres/leftover-server.js';
import { startEmbeddedPostgres } from '../../../embedded-postgres/index.js';
import { createDebianPostgres } from '../servers/debian-postgres.js';
import { noteAnnouncedVersions } from './announced-versions.js';
import { forceDrop } from './force-drop.js';
import { createSampleTables } from './sample-tables.js';
import { RUN_VARIABLE } from './test-run.js';
import type { TestRun } from './test-run.js';

const PREFIX = 'tidings-test-';
/** Longer than any run: a younger folder may belong to a run in progress. */
const LEFTOVER_AFTER_MS = 3_600_000;

/** The PostgreSQL of one test run, with the template database that every test file copies. */
export interface TestServer extends TestRun {
  stop(): Promise<void>;
}

/**
 * Starts a server for this run (the embedded one, or Debian's with `TEST_POSTGRES=debian`) or uses
 * that of `TEST_DATABASE_URL`, and creates the template.
 */
export async function startTestServer(): Promise<TestServer> {
  const server = await ownOrGivenServer(process.env['TEST_DATABASE_URL']);
  const template = `tidings_test_${randomBytes(4).toString('hex')}`;
  const run: TestRun = { url: server.url, template };
  const stop = async (): Promise<void> => {
    await dropRun(run);
    await server.stop();
  };
  try {
    await onServer(run, `CREATE DATABASE ${template}`);
    const templateUrl = withDatabase(run.url, template);
    await runMigrations(templateUrl);
    await createSampleTables(templateUrl);
    await noteAnnouncedVersions(templateUrl);
    process.env[RUN_VARIABLE] = JSON.stringify(run);
    return { ...run, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownOrGivenServer(
  given: string | undefined,
): Promise<Pick<TestServer, 'url' | 'stop'>> {
  if (given) return { url: given, stop: () => Promise.resolve() };
  await removeLeftovers();
  return process.env['TEST_POSTGRES'] === 'debian'
    ? await createDebianPostgres()
    : await embedded();
}

async function embedded(): Promise<Pick<TestServer, 'url' | 'stop'>> {
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}postgres-`));
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    settings: { max_connections: '400' },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/**
 * Removes the folders, and the servers on them, that earlier runs left because they were killed.
 */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age < LEFTOVER_AFTER_MS) continue;
    for (const dataDir of [folder, join(folder, 'data'), join(folder, '.data')]) {
      await retireLeftover(dataDirLayout(dataDir).cluster);
    }
    await rm(folder, { recursive: true, force: true });
  }
}

async function dropRun(run: TestRun): Promise<void> {
  const client = new pg.Client(run.url);
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE starts_with(datname, $1)`,
    [run.template],
  );
  for (const { datname } of rows) await forceDrop(client, datname);
  await client.end();
}

async function onServer(run: TestRun, statement: string): Promise<void> {
  const client = new pg.Client(run.url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
