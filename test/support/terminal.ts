import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from './eventually.js';

const PROMPT = 'READY> ';

/** How each shell starts without the configuration of its user, and with a known prompt. */
const SHELLS = {
  bash: 'bash --noprofile --norc -i',
  zsh: 'zsh -f -i -o no_prompt_cr -o no_prompt_sp',
  fish: `fish --no-config --private -i -C 'function fish_prompt; echo "${PROMPT}"; end'`,
} as const;

export type Shell = keyof typeof SHELLS;

/** Escape sequences of terminals: control sequences, window titles, character sets. */
// oxlint-disable-next-line no-control-regex -- these are control characters
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[()].|[=>])/g;

/** An interactive shell on a pseudo-terminal, as a user has it. */
export class Terminal {
  private raw = '';
  private commands = 0;

  private constructor(
    private readonly shell: Shell,
    private readonly child: ChildProcessWithoutNullStreams,
  ) {
    child.stdout.on('data', (chunk: Buffer) => (this.raw += chunk.toString()));
  }

  /** `script` of util-linux makes the pseudo-terminal; the shell then waits at its prompt. */
  static async open(
    shell: Shell,
    folder: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Terminal> {
    const command = `stty cols 250 rows 50; exec ${SHELLS[shell]}`;
    const child = spawn('script', ['--quiet', '--flush', '--command', command, '/dev/null'], {
      cwd: folder,
      detached: true,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        LANG: 'C.UTF-8',
        TERM: 'xterm-256color',
        SHELL: '/bin/sh',
        PS1: PROMPT,
        ...environment,
      },
    });
    const terminal = new Terminal(shell, child);
    await eventually(() => terminal.text.includes(PROMPT));
    return terminal;
  }

  /** Everything on the terminal so far, without colours. */
  get text(): string {
    return this.raw.replaceAll(ESCAPES, '');
  }

  get lines(): string[] {
    return this.text.split(/\r*\n\r*/);
  }

  /** Forgets the output so far. */
  clear(): void {
    this.raw = '';
  }

  /**
   * Pastes text as a terminal does, and presses Enter. In a bracketed paste, as terminals use with
   * all current shells, the shell reads all lines before it runs the first.
   */
  paste(text: string, how: 'bracketed' | 'plain'): void {
    const isBracketed = how === 'bracketed';
    this.child.stdin.write(isBracketed ? `\x1b[200~${text}\x1b[201~\r` : typed(text));
  }

  /** Presses Ctrl-C, and waits until the shell takes commands again. */
  async interrupt(): Promise<void> {
    this.child.stdin.write('\x03');
    this.commands += 1;
    const done = `done-${this.commands}`;
    // In two parts, so that the echo of the command is not taken for its output. It is repeated
    // because a shell may discard what is typed while it handles the signal.
    await eventually(
      () => {
        if (this.lines.includes(done)) return true;
        this.child.stdin.write(typed(`echo 'done''-${this.commands}'`));
        return false;
      },
      60_000,
      500,
    );
  }

  /**
   * Output that ran into a prompt, since it did not end its line. fish repairs such lines itself.
   */
  get glued(): string[] {
    if (this.shell === 'fish') return [];
    return this.lines.filter((line) => line.lastIndexOf(PROMPT) > 0);
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'close');
    process.kill(-(this.child.pid ?? 0), 'SIGKILL');
    await ended;
  }
}

const typed = (text: string): string => `${text.replaceAll('\n', '\r')}\r`;
