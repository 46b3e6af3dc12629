import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from './languages.js';
import { SECRET } from './signed-event.js';

const PAGE = readFileSync(
  fileURLToPath(new URL('../../docs/consuming.md', import.meta.url)),
  'utf8',
);

/** The program under the heading of this name, exactly as on the page. */
export function programOf(file: string): string {
  const after = PAGE.split(`\n#### \`${file}\`\n`)[1];
  const program = /^```\w+\n([^]*?)^```$/m.exec(after ?? '')?.[1];
  if (!program) throw new Error(`the page has no program ${file}`);
  return program;
}

/** The SQL statements of the page, in order. */
export function statements(): string[] {
  return [...PAGE.matchAll(/^```sql\n([^]*?)^```$/gm)].map(([, sql = '']) => sql);
}

/** A folder with the programs of one language, and the processes that run them. */
export class Consumers {
  readonly folder = mkdtempSync(join(tmpdir(), 'tidings-consuming-'));
  private readonly running: ChildProcess[] = [];

  constructor(private readonly language: Language) {
    for (const name of ['state', 'webhook', 'poll', 'stream']) {
      const file = `${name}.${language.extension}`;
      writeFileSync(join(this.folder, file), programOf(file));
    }
  }

  /** The ids of the recorded events, in order. */
  recorded(): string[] {
    return this.language.recorded(this.folder);
  }

  /** Starts a program, optionally through a `wrapper` command. */
  start(
    name: string,
    environment: Readonly<Record<string, string>> = {},
    wrapper: readonly string[] = [],
  ): ChildProcess {
    const { command, extension } = this.language;
    const line = [...wrapper, command, `${name}.${extension}`];
    const child = spawn(line[0] ?? '', line.slice(1), {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], STATE: 'state', ...environment },
    });
    this.running.push(child);
    return child;
  }

  /** Starts the webhook receiver; resolves once it listens. */
  async startServer(
    environment: Readonly<Record<string, string>> = {},
    wrapper: readonly string[] = [],
  ): Promise<{ readonly child: ChildProcess; readonly url: string }> {
    const own = { WEBHOOK_SECRET: SECRET, PORT: '0', ...environment };
    const child = this.start('webhook', own, wrapper);
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    return { child, url: `http://127.0.0.1:${/port (\d+)/.exec(line.toString())?.[1]}` };
  }

  async kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    for (const child of this.running) await this.kill(child);
    rmSync(this.folder, { recursive: true });
  }
}
