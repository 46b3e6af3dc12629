import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { forceDrop } from './force-drop.js';
import { currentRun } from './test-run.js';

/** A backup of a database. It must have no connections while it is backed up or restored. */
export interface Backup {
  /** Restores the database under the same URL. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

/** A method to back up a database. */
export interface BackupMethod {
  readonly name: string;
  /** The reason why the method cannot be used here. */
  readonly missing: string | undefined;
  readonly backUp: (databaseUrl: string) => Promise<Backup>;
}

/**
 * The methods of the restore guide that can be applied to a single database of a shared server.
 */
export async function backupMethods(): Promise<readonly BackupMethod[]> {
  return [
    { name: 'a copy of the database', missing: undefined, backUp: copyDatabase },
    { name: 'pg_dump', missing: await whatPgDumpLacks(), backUp: dumpDatabase },
  ];
}

async function copyDatabase(databaseUrl: string): Promise<Backup> {
  const name = nameOf(databaseUrl);
  await onServer(`CREATE DATABASE ${name}_backup TEMPLATE ${name}`);
  return {
    restore: async () => {
      await onServer((client) => forceDrop(client, name));
      await onServer(`CREATE DATABASE ${name} TEMPLATE ${name}_backup`);
    },
    remove: () => onServer((client) => forceDrop(client, `${name}_backup`)),
  };
}

function dumpDatabase(databaseUrl: string): Promise<Backup> {
  const name = nameOf(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'tidings-test-dump-'));
  const file = join(folder, 'backup.dump');
  execFileSync('pg_dump', ['--format=custom', `--file=${file}`, databaseUrl]);
  return Promise.resolve({
    restore: async () => {
      await onServer((client) => forceDrop(client, name));
      await onServer(`CREATE DATABASE ${name}`);
      execFileSync('pg_restore', ['--exit-on-error', `--dbname=${databaseUrl}`, file]);
    },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
  });
}

/** pg_dump rejects a server that is newer than itself. */
async function whatPgDumpLacks(): Promise<string | undefined> {
  const server = await serverVersion();
  try {
    const text = execFileSync('pg_dump', ['--version'], { encoding: 'utf8' });
    const client = Number(/(\d+)/.exec(text)?.[1]);
    return client < server ? `pg_dump ${client} is older than the server, ${server}` : undefined;
  } catch {
    return 'pg_dump is not installed';
  }
}

async function serverVersion(): Promise<number> {
  const client = new pg.Client(currentRun().url);
  await client.connect();
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  await client.end();
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

async function onServer(work: string | ((client: pg.Client) => Promise<void>)): Promise<void> {
  const client = new pg.Client(currentRun().url);
  await client.connect();
  try {
    await (typeof work === 'string' ? client.query(work) : work(client));
  } finally {
    await client.end();
  }
}

function nameOf(databaseUrl: string): string {
  const name = new URL(databaseUrl).pathname.slice(1);
  if (!name.includes('test')) throw new Error(`${name} is not a test database`);
  return name;
}
