import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ADMIN_KEY } from '../support/app.js';

const TYPESCRIPT = new URL('../support/typescript/register.mjs', import.meta.url).href;

/** The settings of a whole application in a separate process. */
export const APPLICATION = {
  ADMIN_API_KEY: ADMIN_KEY,
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  RATE_LIMIT: '0',
  LOG_LEVEL: 'silent',
} as const;

/** A process that a test kills. */
export interface StartedProcess {
  readonly child: ChildProcess;
  /** Its first message. */
  readonly reported: unknown;
}

/** The processes of a suite; `end()` kills those that still run. */
export class Processes {
  private readonly children: ChildProcess[] = [];

  /** Runs a TypeScript file. */
  spawn(file: URL, environment: Readonly<Record<string, string>>): ChildProcess {
    const child = spawn(process.execPath, ['--import', TYPESCRIPT, fileURLToPath(file)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'], ...environment },
    });
    this.children.push(child);
    return child;
  }

  /** Runs a TypeScript file; resolves with its first message. */
  async start(file: URL, environment: Readonly<Record<string, string>>): Promise<StartedProcess> {
    const child = this.spawn(file, environment);
    const [reported] = (await once(child, 'message')) as [unknown];
    return { child, reported };
  }

  async end(): Promise<void> {
    await Promise.all(this.children.splice(0).map(kill));
  }
}

/** `kill -9`; resolves once the process has ended. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
