import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { lastWords } from './server-log.js';
import type { ServerUser } from './server-user.js';

/**
 * The environment of the server, without the variables of this process (`PGDATA`,
 * `LD_LIBRARY_PATH`, secrets).
 */
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC' };

/**
 * The argument and options that pass the data directory to PostgreSQL. A child enters its working
 * directory before it changes its user, so through `/proc/self/cwd` it can use a folder whose path
 * it cannot access, such as one below root's home.
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
 * Whether the user can run the program of PostgreSQL with its libraries.
 * @throws {EmbeddedPostgresError} when this process cannot run programs as that user
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
 * Runs a program with an input text and waits for its end.
 * @throws {EmbeddedPostgresError} with the last line of its output when it fails
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
