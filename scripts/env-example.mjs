import { readFileSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/** Generates `.env.example` from the settings; `--check` only verifies that it is up to date. */
await ensureInstalled();
// Imported late: the loader needs the packages installed above.
await import('../test/support/typescript/register.mjs');
const { envExample } = await import('../tools/env-example.ts');
const path = inRoot('.env.example');

if (!process.argv.includes('--check')) {
  writeFileSync(path, envExample());
} else if (readFileSync(path, 'utf8') !== envExample()) {
  process.stderr.write('.env.example is out of date. Run: npm run env:example\n');
  process.exitCode = 1;
}
