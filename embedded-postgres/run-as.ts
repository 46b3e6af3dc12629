import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { lastWords } from './server-log.js';
import type { ServerUser } from './server-user.js';

/**
 * The server's own environment: nothing of ours (`PGDATA`, `LD_LIBRARY_PATH`, secrets) concerns it.
 */
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' };

/**
 * How PostgreSQL is told its data directory. A child is in its working directory before it becomes
 * another user, so by way of `/proc/self/cwd` it works in a folder that it could not walk to, as
 * one below root's home.
 */
export function inCluster(
  cluster: string,
  user: ServerUser | undefined,
): { readonly argument: string; readonly options: SpawnOptions } {
  const byWorkingDirectory = user !== undefined && existsSync('/proc/self/cwd');
  return {
    argument: byWorkingDirectory ? '/proc/self/cwd' : cluster,
    options: { cwd: cluster, ...asUser(user) },
  };
}

function asUser(user: ServerUser | undefined): SpawnOptions {
  return { ...user, env: ENVIRONMENT };
}

/**
 * Whether that user can run that program of PostgreSQL, libraries and all.
 * @throws {EmbeddedPostgresError} when we may not become that user
 */
export async function runsAs(program: string, user: ServerUser | undefined): Promise<boolean> {
  const options: SpawnOptions = { ...asUser(user), cwd: '/', stdio: 'ignore' };
  return await new Promise((resolve, reject) => {
    const child = spawn(program, ['--version'], options);
    child.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EACCES' || cause.code === 'ENOENT') resolve(false);
      else
        reject(
          new EmbeddedPostgresError(
            `PostgreSQL cannot run as user ${user?.uid}: ${cause.message}`,
            { cause },
          ),
        );
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs a program to its end, with that text as its input.
 * @throws {EmbeddedPostgresError} with its last words when it fails
 */
export async function runToEnd(
  program: string,
  args: readonly string[],
  options: SpawnOptions & { readonly input?: string },
): Promise<void> {
  const { input = '', ...rest } = options;
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(program, args, { ...rest, stdio: 'pipe' });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
    }
    child.once('error', reject);
    child.once('close', resolve);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
  if (code !== 0) {
    throw new EmbeddedPostgresError(`${program} failed: ${lastWords(output.join(''))}`);
  }
}
