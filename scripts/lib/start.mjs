import { ensureBuilt } from './build.mjs';
import { developmentProfile, makeEnvFile, withEnvFile } from './env-file.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, root } from './root.mjs';

/** From a fresh clone to a running Tidings: installs, builds, creates `.env`, starts. */
export async function start() {
  try {
    process.chdir(root);
    await ensureInstalled();
    await ensureBuilt();
    const envFile = inRoot('.env');
    const isNew = makeEnvFile(envFile, developmentProfile());
    if (isNew) process.stdout.write('Created .env with new secrets\n');
    const { run } = await import('../../dist/src/run.js');
    run({ environment: withEnvFile(envFile, process.env), onReady: printReady });
  } catch (error) {
    process.stderr.write(`${error.output ?? ''}tidings: ${error.message}\n`);
    process.exit(1);
  }
}

/** The admin key is printed for development only; `start:prod` never prints it. */
function printReady(url, settings) {
  process.stdout.write(`
Tidings is ready.
  API        ${url}
  Docs       ${url}/docs
  Admin key  ${settings.ADMIN_API_KEY}
Press Ctrl-C to stop; the data is kept.

`);
}
