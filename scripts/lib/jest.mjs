import { runNode } from './run.mjs';

/** Jest's support of ES modules needs an experimental Node.js API, in its workers too. */
const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** Runs Jest with the given arguments. */
export async function jest(args, options = {}) {
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${NODE_OPTIONS}`.trim(),
  };
  return await runNode(['node_modules/jest/bin/jest.js', ...args], { ...options, env });
}
