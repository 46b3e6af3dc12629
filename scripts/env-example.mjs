import { readFileSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/** Writes `.env.example` from the schema of the settings; `--check` only tells whether it is up to date. */
await ensureInstalled();
// Only now: the loader needs what was just installed.
await import('../test/support/typescript/register.mjs');
const { envExample } = await import('../src/config/index.ts');
const path = inRoot('.env.example');

if (!process.argv.includes('--check')) {
  writeFileSync(path, envExample());
} else if (readFileSync(path, 'utf8') !== envExample()) {
  process.stderr.write('.env.example is not up to date: npm run env:example\n');
  process.exitCode = 1;
}
