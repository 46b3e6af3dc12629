import { readFileSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/**
 * `node scripts/documents.mjs [docs:events|client …]` writes what is made from the program: the page of events and
 * the client's types; none named: all of them. `--check` only tells whether they are up to date.
 */
await ensureInstalled();
// Only now: the loader needs what was just installed.
await import('../test/support/typescript/register.mjs');
const { eventDocs, readOpenApi } = await import('../src/api-documents.ts');
const { clientTypes } = await import('./lib/client-types.mjs');

const DOCUMENTS = {
  'docs:events': { path: 'docs/events.md', make: eventDocs },
  client: { path: 'client/api.d.ts', make: async () => await clientTypes(await readOpenApi()) },
};

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
for (const name of names.length > 0 ? names : Object.keys(DOCUMENTS)) {
  const { path, make } = DOCUMENTS[name];
  const text = await make();
  if (!process.argv.includes('--check')) {
    writeFileSync(inRoot(path), text);
    process.stdout.write(`wrote ${path}\n`);
  } else if (readFileSync(inRoot(path), 'utf8') !== text) {
    process.stderr.write(`${path} is not up to date: npm run ${name}\n`);
    process.exitCode = 1;
  }
}
