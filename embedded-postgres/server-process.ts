import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterContext } from './cluster.js';
import { clusterName } from './cluster-name.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { inCluster } from './run-as.js';
import { readFrom, trimLog } from './server-log.js';

export interface ServerSettings extends ClusterContext {
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

const UNSAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const READY_POLL_MS = 5;

/** The server ended before it was ready; `output` is what it wrote. */
export class ServerStartFailed extends Error {
  override readonly name = 'ServerStartFailed';

  constructor(readonly output: string) {
    super('the server ended before it was ready');
  }
}

/**
 * Starts one server and resolves when it accepts connections, however long a recovery takes.
 * @param onSpawn called with the process once it is spawned
 * @throws {ServerStartFailed}
 */
export async function launchServer(
  server: ServerSettings,
  port: number,
  onSpawn: (child: ChildProcess) => void,
): Promise<void> {
  const { layout, binaries, user } = server;
  const { argument, options } = inCluster(layout.cluster, user);
  const settings = serverSettings(server, port, await clusterName(layout.cluster));
  const logStart = await trimLog(layout.log);
  // To a file and not to a pipe: the server may outlive this process.
  const log = openSync(layout.log, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', argument, ...settings], {
    ...options,
    stdio: ['ignore', log, log],
    // Ctrl-C in the terminal must reach only this process; the server stops last.
    detached: true,
  });
  closeSync(log);
  child.unref();
  onSpawn(child);
  if (await becomesReady(child, join(layout.cluster, 'postmaster.pid'))) return;
  throw new ServerStartFailed(await readFrom(layout.log, logStart));
}

function serverSettings(server: ServerSettings, port: number, name: string): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: name,
    ...(server.durable === false ? UNSAFE : {}),
    ...server.settings,
  };
  return Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

/**
 * Resolves with `true` when the pid file says that the server is ready, with `false` when it has
 * ended.
 */
async function becomesReady(child: ChildProcess, pidFile: string): Promise<boolean> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  while (child.exitCode === null && child.signalCode === null) {
    if (failure) {
      const reason = `The embedded PostgreSQL cannot be run: ${failure.message}`;
      throw new EmbeddedPostgresError(reason, { cause: failure });
    }
    const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true;
    await sleep(READY_POLL_MS);
  }
  return false;
}
