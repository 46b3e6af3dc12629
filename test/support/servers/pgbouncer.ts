import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../../embedded-postgres/free-port.js';
import { eventually } from '../eventually.js';
import type { DebianPostgres } from './debian-postgres.js';
import { PGBOUNCER } from './installed.js';
import { serverFolder, serverUser, ServerProcess } from './server-process.js';

export interface TestPgBouncer {
  readonly port: number;
  /** The URL of PostgreSQL through PgBouncer. */
  via(url: string): string;
  stop(): Promise<void>;
}

/** Debian's PgBouncer in front of a server, with default settings except for the given ones. */
export async function createPgBouncer(
  postgres: DebianPostgres,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestPgBouncer> {
  const user = await serverUser();
  const folder = await serverFolder('tidings-test-pgbouncer-', user);
  const port = await findFreePort();
  const files = {
    'pgbouncer.ini': configuration(postgres, { folder, port, settings }),
    'userlist.txt': `"tidings" "${postgres.password}"\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content, { mode: 0o600 });
    if (user) await chown(join(folder, name), user.uid, user.gid);
  }
  const process = ServerProcess.start(PGBOUNCER, [join(folder, 'pgbouncer.ini')], {
    user,
    folder,
    lastSignal: 'SIGKILL',
  });
  const via = (url: string): string => url.replace(/:\d+\//, `:${port}/`);
  const stop = async (): Promise<void> => {
    await process.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await eventually(async () => process.hasEnded || (await answers(via(postgres.url))));
    if (process.hasEnded) throw new Error(`PgBouncer did not start: see ${folder}/server.log`);
    return { port, via, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The active lines of Debian's file; the others are comments that show a default. */
function configuration(
  postgres: DebianPostgres,
  own: {
    readonly folder: string;
    readonly port: number;
    readonly settings: Readonly<Record<string, string>>;
  },
): string {
  const lines = {
    listen_addr: '127.0.0.1',
    listen_port: String(own.port),
    unix_socket_dir: '',
    pidfile: join(own.folder, 'pgbouncer.pid'),
    auth_type: 'md5',
    auth_file: join(own.folder, 'userlist.txt'),
    ...own.settings,
  };
  const entries = Object.entries(lines).map(([name, value]) => `${name} = ${value}\n`);
  return `[databases]\n* = host=127.0.0.1 port=${postgres.port}\n\n[pgbouncer]\n${entries.join('')}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
  return true;
}
