import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.js';

/** A program of `examples/` while it runs. */
export class ExampleProgram {
  output = '';
  private readonly closed: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    const append = (chunk: Buffer): void => void (this.output += chunk.toString());
    child.stdout?.on('data', append);
    child.stderr?.on('data', append);
    this.closed = once(child, 'close');
  }

  static start(name: string, environment: Readonly<Record<string, string>>): ExampleProgram {
    const path = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
    const env = { PATH: process.env['PATH'], ...environment };
    return new ExampleProgram(spawn(process.execPath, [path], { env }));
  }

  /** Resolves once the program has printed the text; rejects if it has ended without. */
  async prints(text: string): Promise<void> {
    await eventually(() => this.output.includes(text) || this.child.exitCode !== null);
    if (!this.output.includes(text)) throw new Error(`${text} is not in\n${this.output}`);
  }

  /** Resolves to the exit code. */
  async ended(): Promise<number | null> {
    await this.closed;
    return this.child.exitCode;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return await this.ended();
  }
}
