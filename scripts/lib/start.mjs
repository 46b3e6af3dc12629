import { ensureBuilt } from './build.mjs';
import { developmentEnvironment } from './env-file.mjs';
import { ensureInstalled } from './install.mjs';
import { readyText } from './ready-text.mjs';
import { root } from './root.mjs';
import { requireSystem } from './system.mjs';

/** From a fresh clone to a running Tidings: creates `.env`, installs, builds, starts. */
export async function start() {
  try {
    process.chdir(root);
    const environment = developmentEnvironment();
    requireSystem(environment);
    await ensureInstalled();
    await ensureBuilt();
    const { run } = await import('../../dist/src/run.js');
    // The admin key is printed for development only; `start:prod` never prints it.
    const onReady = (ready, { ADMIN_API_KEY }) =>
      process.stdout.write(readyText(ready, ADMIN_API_KEY));
    run({ environment, onReady });
  } catch (error) {
    process.stderr.write(`${error.output ?? ''}tidings: ${error.message}\n`);
    process.exit(1);
  }
}
