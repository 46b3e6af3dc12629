import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** A program failed with exit code or signal `code`; `output` is its output, if captured. */
export class ProgramFailed extends Error {
  constructor(program, code, output) {
    super(`${program} failed (exit code ${code})`);
    this.name = 'ProgramFailed';
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs a script of the project with Node.js and waits for it to end. Signals are forwarded to it.
 * @param {readonly string[]} args
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly quiet?: boolean }} [options] `quiet`
 *   captures the output instead of printing it
 * @returns {Promise<string>} the captured output
 */
export async function runNode(args, options = {}) {
  return await run(process.execPath, args, options);
}

/** Like `runNode`, for any program; `shell` as in `spawn`. */
export async function run(program, args, { env = process.env, quiet = false, shell = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(program, args, { cwd: root, env, stdio, shell });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const stopForwarding = forwardSignals(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
  }).finally(stopForwarding);
  const text = Buffer.concat(output).toString('utf8');
  if (code !== 0) throw new ProgramFailed([program, ...args].join(' '), code, text);
  return text;
}

function forwardSignals(child) {
  const forward = (signal) => {
    // Windows sends Ctrl-C to the child too, and `kill` would end it before it has stopped.
    if (process.platform !== 'win32') child.kill(signal);
    child.once('close', () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, forward);
  };
}
