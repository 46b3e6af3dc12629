import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { jest } from './jest.mjs';

/**
 * Installs and builds what is missing, since the end-to-end tests start the built program, then
 * runs Jest with the given arguments. Exits with Jest's exit code.
 */
export async function test(args) {
  try {
    await ensureInstalled();
    await ensureBuilt();
    await jest(args);
  } catch (error) {
    process.stderr.write(error.output ?? `${error.stack}\n`);
    process.exitCode = Number(error.code) || 1;
  }
}
