// Needs: orders
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../embedded-postgres/free-port.js';
import { Clone } from '../support/clone.js';
import type { StartedTidings } from '../support/clone.js';
import { eventually } from '../support/eventually.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BLOCK = /^(?:<!-- (?<mark>[^\n]+) -->\n\n)?```(?<language>sh|text)\n(?<text>[^]*?)^```$/gm;
const LIMIT_MS = 120_000;

interface Block {
  readonly mark: string | undefined;
  readonly language: string;
  readonly text: string;
}

/** Runs commands in one shell, as a reader does in the second terminal. */
class Terminal {
  private readonly shell: ChildProcess;
  private printed = '';
  /** Where the output of the last commands begins. */
  private from = 0;
  private commands = 0;

  constructor(folder: string) {
    this.shell = spawn('bash', { cwd: folder, detached: true });
    for (const output of [this.shell.stdout!, this.shell.stderr!]) {
      output.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    }
  }

  /** Resolves once the commands have ended. */
  async run(text: string): Promise<void> {
    this.from = this.printed.length;
    const done = `done ${(this.commands += 1)}`;
    this.shell.stdin!.write(`${text}\necho "${done}"\n`);
    await eventually(() => {
      if (!this.printed.includes(done))
        throw new Error(`${text} is still running: ${this.printed}`);
      return true;
    }, LIMIT_MS);
  }

  /** What the last commands, and programs in the background, have printed since. */
  lines(): string[] {
    return this.printed.slice(this.from).split('\n');
  }

  async close(): Promise<void> {
    const ended = once(this.shell, 'close');
    process.kill(-this.shell.pid!, 'SIGKILL');
    await ended;
  }
}

/** A line of the page, in which `…` stands for anything. */
function like(line: string): unknown {
  const parts = line.split('…').map((part) => part.replaceAll(/[^\w\s]/g, String.raw`\$&`));
  return expect.stringMatching(new RegExp(`^${parts.join('.*')}$`));
}

describe('the tutorial', () => {
  let clone: Clone;
  let terminal: Terminal;
  let tidings: StartedTidings | undefined;

  beforeAll(async () => {
    clone = await Clone.createWhole();
    // Saves the first compilation: `npm start` finds that it is up to date.
    await cp(join(ROOT, 'dist'), clone.path('dist'), { recursive: true });
    terminal = new Terminal(clone.folder);
  }, 60_000);
  afterAll(async () => {
    await terminal.close();
    await clone.remove();
  });

  async function restart(environment: Readonly<Record<string, string>>): Promise<void> {
    tidings?.signal('SIGINT');
    await tidings?.ended();
    tidings = await clone.start(environment);
    await tidings.ready();
  }

  it('works word for word', async () => {
    const expectLines = async (text: string): Promise<void> => {
      const expected = text.trimEnd().split('\n').map(like);
      await eventually(() => {
        expect(terminal.lines()).toEqual(expect.arrayContaining(expected));
        return true;
      });
    };

    const port = String(await findFreePort());
    const receiverPort = String(await findFreePort());
    const page = (await readFile(join(ROOT, 'docs/tutorial.md'), 'utf8'))
      // Concurrent runs need other ports, and a second is not always enough.
      .replaceAll('localhost:3000', `localhost:${port}`)
      .replaceAll('4000', receiverPort)
      .replace('sleep 1', UNTIL_ATTEMPTED.replaceAll('3000', port))
      .replace(
        'sleep 1',
        `until (echo >/dev/tcp/localhost/${receiverPort}) 2>&-; do sleep 0.1; done`,
      );
    const blocks = [...page.matchAll(BLOCK)].map(({ groups }) => groups as unknown as Block);
    expect(blocks.length).toBeGreaterThan(15);

    for (const { mark, language, text } of blocks) {
      if (mark === 'terminal 1') await restart({ PORT: port });
      else if (language === 'text') await expectLines(text);
      else if (mark !== 'not run') await terminal.run(text);
    }
  }, 600_000);
});

/** The latest delivery has an attempt that ended. */
const UNTIL_ATTEMPTED = `until api localhost:3000/webhooks/$WEBHOOK_ID/deliveries |
  field 'data.some((d) => d.status === "pending" && d.attemptCount === 1)' | grep -q true
do sleep 0.1; done`;
