import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { eventually } from '../support/eventually.js';
import type { Program } from './receiving-programs.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/receiving.md'), 'utf8');

/** The code under a heading of the page. */
export function codeUnder(heading: string): string {
  const after = PAGE.split(`\n${heading}\n`)[1];
  const code = /```\w+\n([^]*?)```/.exec(after ?? '')?.[1];
  if (!code) throw new Error(`the page has no code under ${heading}`);
  return code;
}

/** A program of the page, running in a folder of its own. */
export class ReceivingServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tidings-receiving-'));
  private child: ChildProcess | undefined;
  private port = 0;

  constructor(private readonly program: Program) {}

  /** Writes and compiles the files, and resolves once the server accepts requests. */
  async start(secret: string): Promise<void> {
    const { files, helpers = {}, build, command, environment = {} } = this.program;
    for (const [name, heading] of Object.entries(files)) this.write(name, codeUnder(heading));
    for (const [name, code] of Object.entries(helpers)) this.write(name, code);
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    this.port = await findFreePort();
    const { PATH, HOME } = process.env;
    const port = String(this.port);
    const env = { PATH, HOME, ...environment, WEBHOOK_SECRET: secret, PORT: port };
    if (build) this.run(build, env);
    const [executable = '', ...args] = command(this.port);
    this.child = spawn(executable, args, { cwd: this.folder, env, stdio: 'ignore' });
    await eventually(async () => (await this.post({}, '')).status === 401);
  }

  /** Posts a body; the signature is in the headers. */
  async post(
    headers: Readonly<Record<string, string>>,
    body: string | Buffer,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`http://127.0.0.1:${this.port}/hook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(name: string, code: string): void {
    writeFileSync(join(this.folder, name), code);
  }

  private run([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): void {
    const { status, stderr } = spawnSync(command, args, { cwd: this.folder, env });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.toString()}`);
  }
}
