import { runNode } from './run.mjs';

/** Jest runs ES modules by an API of Node.js that is still called experimental; its workers need the flag too. */
const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** Runs Jest with these arguments. */
export async function jest(args, options = {}) {
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${NODE_OPTIONS}`.trim(),
  };
  return await runNode(['node_modules/jest/bin/jest.js', ...args], { ...options, env });
}
