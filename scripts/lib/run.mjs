import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** A program ended with the exit code (or by the signal) `code`; `output` is what it wrote, if that was kept. */
export class ProgramFailed extends Error {
  constructor(program, code, output) {
    super(`${program} failed (exit code ${code})`);
    this.name = 'ProgramFailed';
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs Node.js on a script of the project to its end. A signal that ends us ends it too.
 * @param {readonly string[]} args
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly quiet?: boolean }} [options] `quiet` keeps the output
 *   instead of showing it
 * @returns {Promise<string>} the kept output
 */
export async function runNode(args, options = {}) {
  return await run(process.execPath, args, options);
}

/** The same for any program; `shell` as `spawn` has it. */
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
    child.kill(signal);
    child.once('close', () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, forward);
  };
}
