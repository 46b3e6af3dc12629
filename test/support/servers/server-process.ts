import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseServerUser } from '../../../embedded-postgres/server-user.js';
import type { ServerUser } from '../../../embedded-postgres/server-user.js';

/**
 * PostgreSQL and PgBouncer refuse to run as root; in that case they use the same account as the
 * embedded server.
 */
export async function serverUser(): Promise<ServerUser | undefined> {
  return await chooseServerUser('');
}

/** Creates a temporary folder that the server's account owns. */
export async function serverFolder(prefix: string, user: ServerUser | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

/** A server process that ends when this process exits. */
export class ServerProcess {
  private readonly endWithUs = (): void => void this.child.kill(this.lastSignal);

  private constructor(
    private readonly child: ChildProcess,
    private readonly lastSignal: NodeJS.Signals,
  ) {
    process.once('exit', this.endWithUs);
  }

  /** @param lastSignal ends the server and its child processes immediately */
  static start(
    program: string,
    args: readonly string[],
    options: {
      readonly user: ServerUser | undefined;
      readonly folder: string;
      readonly lastSignal: NodeJS.Signals;
    },
  ): ServerProcess {
    const log = openSync(join(options.folder, 'server.log'), 'a');
    const child = spawn(program, args, {
      ...options.user,
      cwd: options.folder,
      stdio: ['ignore', log, log],
      env: { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: process.env['PATH'] },
    });
    closeSync(log);
    return new ServerProcess(child, options.lastSignal);
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Sends the signal and waits until the process has ended. */
  async end(signal: NodeJS.Signals): Promise<void> {
    process.removeListener('exit', this.endWithUs);
    if (this.hasEnded) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
