import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { withEnvFile } from './env-file.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, root } from './root.mjs';

/**
 * `npm run log:restored` (docs/restore.md). A failure prints one line to standard error and exits
 * with 1.
 */
export async function markLogRestored(args) {
  // The embedded PostgreSQL stops with the process, but only if the process exits by itself.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    process.chdir(root);
    // A container has the built program but no sources.
    if (existsSync(inRoot('src'))) {
      await ensureInstalled();
      await ensureBuilt();
    }
    const { logRestored, terminalMessage } = await import('../../dist/src/log-restored.js');
    try {
      await logRestored({
        environment: environmentOf(inRoot('.env')),
        args,
        write: (line) => process.stdout.write(`${line}\n`),
      });
    } catch (error) {
      throw new Error(terminalMessage(error), { cause: error });
    }
  } catch (error) {
    process.stderr.write(`${error.output ?? ''}tidings: ${error.message}\n`);
    process.exit(1);
  }
}

/** The environment, with the settings that `npm start` created, if it did. */
function environmentOf(envFile) {
  return existsSync(envFile) ? withEnvFile(envFile, process.env) : process.env;
}
