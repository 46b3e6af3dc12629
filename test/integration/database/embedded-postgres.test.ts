import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { identifyProcess } from '../../../embedded-postgres/process-identity.js';
import { startEmbeddedPostgres } from '../../../embedded-postgres/index.js';
import type { EmbeddedPostgres } from '../../../embedded-postgres/index.js';
import { eventually } from '../../support/eventually.js';

const REGISTER = fileURLToPath(new URL('../../support/typescript/register.mjs', import.meta.url));
const HOLDER = fileURLToPath(new URL('../../support/postgres/hold-server.ts', import.meta.url));

// Each test creates a new database.
jest.setTimeout(60_000);

let home: string;
let dataDir: string;
let running: EmbeddedPostgres | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidings-test-embedded-'));
  dataDir = join(home, 'data');
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDir, durable: false });
  return running;
}

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Another process that starts the server on the same data and keeps it until it is killed. */
async function startInOtherProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', REGISTER, HOLDER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  await once(child.stdout ?? child, 'data');
  return child;
}

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one run to the next', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await serverPid();
    await first.stop();
    expect(identifyProcess(pid)).toBeUndefined();

    const second = await start();
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('listens on 127.0.0.1 below the client ports, and requires its password', async () => {
    const url = new URL((await start()).url);
    expect(url.hostname).toBe('127.0.0.1');
    expect(Number(url.port)).toBeLessThan(32_768);
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
    url.password = 'wrong';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('ends the server that a killed process left running, and keeps what it committed', async () => {
    const other = await startInOtherProcess();
    const orphan = await serverPid();
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(identifyProcess(orphan)).toBeDefined();

    const { url } = await start();
    expect(await query(url, 'SELECT count(*)::int AS n FROM held')).toEqual([{ n: 1 }]);
    expect(identifyProcess(orphan)).toBeUndefined();
  });

  it('starts after both processes were killed', async () => {
    const other = await startInOtherProcess();
    process.kill(await serverPid(), 'SIGKILL');
    other.kill('SIGKILL');
    await once(other, 'exit');

    const { url } = await start();
    expect(await query(url, 'SELECT count(*)::int AS n FROM held')).toEqual([{ n: 1 }]);
  });

  it('comes back on the same port when its server is killed', async () => {
    const { url } = await start();
    const pid = await serverPid();
    process.kill(pid, 'SIGKILL');
    await eventually(async () => (await serverPid()) !== pid && (await query(url, 'SELECT 1')));
  });

  it('starts although the pid it left behind belongs to another process now', async () => {
    const { stop } = await start();
    await stop();
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${process.ppid}\n/x\n1\n1\n\n\n`);
    await writeFile(join(dataDir, 'tidings.lock'), `${process.ppid} 1\n`);
    await expect(query((await start()).url, 'SELECT 1')).resolves.toHaveLength(1);
  });

  it('reports in one line that another process uses the data', async () => {
    const other = await startInOtherProcess();
    const attempt = start();
    await expect(attempt).rejects.toThrow(
      `DATA_DIR ${dataDir} is in use by another Tidings process (pid ${other.pid})`,
    );
    other.kill('SIGTERM');
    await once(other, 'exit');
    await expect(start()).resolves.toBeDefined();
  });

  it('sets a new password when the file with the old one is lost', async () => {
    await (await start()).stop();
    await rm(join(dataDir, 'postgres-password'));
    await expect(query((await start()).url, 'SELECT 1')).resolves.toHaveLength(1);
  });

  it('works below a folder that only its owner may enter, and after it was moved', async () => {
    await chmod(home, 0o700);
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await rename(dataDir, join(home, 'elsewhere'));
    dataDir = join(home, 'elsewhere');
    expect(await query((await start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('reports in one line why the server does not start', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '9\n');
    await expect(start()).rejects.toThrow(/^The embedded PostgreSQL does not start: FATAL: .+\)$/);
  });
});
