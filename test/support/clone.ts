import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identifyProcess } from '../../embedded-postgres/process-identity.js';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { eventually } from './eventually.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = [
  'embedded-postgres',
  'migrations',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
  'schemas',
  'scripts',
  'src',
  'tools',
];
/** Files that are not part of the project, or that differ between machines. */
const NOT_COPIED = ['.git', '.data', '.env', 'coverage', 'dist', '.dev', 'node_modules'];
const COMPILER = ['tsconfig.json', 'tsconfig.build.json'];
/** The environment variables that a newcomer's machine has as well. */
const NEUTRAL = ['HOME', 'PATH', 'TMPDIR'];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Tidings, started from a clone. */
export interface StartedTidings {
  readonly url: string;
  readonly pid: number;
  /** Resolves when the API is ready; rejects as soon as the process ends. */
  ready(): Promise<void>;
  ended(): Promise<Ended>;
  /** What it has printed so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  signal(signal: NodeJS.Signals): void;
}

/**
 * A copy of the project as a newcomer has it, except that packages are shared and the build is
 * copied.
 */
export class Clone {
  private readonly started: StartedTidings[] = [];

  private constructor(readonly folder: string) {}

  static async create(): Promise<Clone> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-test-clone-'));
    for (const part of [...PARTS, ...COMPILER]) {
      await cp(join(ROOT, part), join(folder, part), { recursive: true });
    }
    await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true }).catch(() => undefined);
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return new Clone(folder);
  }

  /** A copy with everything that a developer has: tests, docs, and the settings of every tool. */
  static async createWhole(): Promise<Clone> {
    const folder = await mkdtemp(join(tmpdir(), 'tidings-test-clone-'));
    const parts = (await readdir(ROOT)).filter((part) => !NOT_COPIED.includes(part));
    for (const part of parts) await cp(join(ROOT, part), join(folder, part), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return new Clone(folder);
  }

  async start(
    environment: Readonly<Record<string, string>> = {},
    command: readonly string[] = [process.execPath, 'scripts/start.mjs'],
  ): Promise<StartedTidings> {
    const port = environment['PORT'] ?? String(await findFreePort());
    const neutral = NEUTRAL.map((name) => [name, process.env[name]] as const);
    const env = { ...Object.fromEntries(neutral), PORT: port, ...environment };
    const child = spawn(command[0] ?? '', command.slice(1), { cwd: this.folder, env });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    const closed = once(child, 'close');
    const url = `http://127.0.0.1:${port}`;
    const tidings: StartedTidings = {
      url,
      pid: child.pid ?? 0,
      ready: async () => {
        const answered = eventually(async () => (await fetch(`${url}/health/ready`)).ok, 120_000);
        const over = closed.then(() =>
          Promise.reject(new Error(`the process ended: ${output.stderr}`)),
        );
        await Promise.race([answered, over]);
      },
      ended: async () => {
        await closed;
        return { code: child.exitCode, ...output };
      },
      output: () => ({ ...output }),
      signal: (signal) => void child.kill(signal),
    };
    this.started.push(tidings);
    return tidings;
  }

  /** Runs Node.js in the copy, and resolves when it has ended. */
  async node(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    return await (await this.start(environment, [process.execPath, ...args])).ended();
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** Writes a file of the copy, and the folders that it needs. */
  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(path)), { recursive: true });
    await writeFile(this.path(path), text);
  }

  async delete(path: string): Promise<void> {
    await rm(this.path(path));
  }

  /** The admin key in the clone's `.env`. */
  async adminKey(): Promise<string> {
    const file = await readFile(this.path('.env'), 'utf8');
    return /^ADMIN_API_KEY=(.*)$/m.exec(file)?.[1] ?? '';
  }

  /** The process id of the embedded PostgreSQL, from its data directory. */
  async postgresPid(): Promise<number> {
    const file = await readFile(this.path('.data/postgres/postmaster.pid'), 'utf8');
    return Number(file.split('\n')[0]);
  }

  async remove(): Promise<void> {
    for (const tidings of this.started) {
      tidings.signal('SIGTERM');
      await tidings.ended();
    }
    const pid = await this.postgresPid().catch(() => undefined);
    if (pid !== undefined && identifyProcess(pid)) process.kill(pid, 'SIGQUIT');
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
