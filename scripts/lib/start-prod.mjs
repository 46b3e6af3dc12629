import { existsSync } from 'node:fs';
import { inRoot, root } from './root.mjs';

const REQUIRED = ['ADMIN_API_KEY', 'ENCRYPTION_KEY'];

/** `npm run start:prod`: starts the built program, with settings from the environment only. */
export async function startProduction() {
  process.chdir(root);
  if (!existsSync(inRoot('dist/src/main.js'))) fail('nothing is built: run `npm run build` first');
  if (!existsSync(inRoot('node_modules'))) {
    fail('no packages are installed: run `npm ci --omit=dev` first');
  }
  const isMissing = REQUIRED.some((name) => !process.env[name]?.trim());
  if (isMissing && existsSync(inRoot('.env'))) {
    process.stderr.write(
      'tidings: start:prod does not read .env; this does: node --env-file=.env dist/src/main.js\n',
    );
  }
  try {
    await import('../../dist/src/main.js');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    fail(`packages are missing: run \`npm ci --omit=dev\` first (${error.message.split('\n')[0]})`);
  }
}

function fail(reason) {
  process.stderr.write(`tidings: ${reason}\n`);
  process.exit(1);
}
