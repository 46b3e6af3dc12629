import { readFileSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

/**
 * `node scripts/documents.mjs [docs:events|docs:errors|client …]`: writes the generated files: the
 * pages of events and of error codes, and the client's types; all by default. `--check` only
 * verifies that they are up to date.
 */
await ensureInstalled();
// Imported late: the loader needs the packages installed above.
await import('../test/support/typescript/register.mjs');
const { errorDocs, eventDocs, readOpenApi } = await import('../tools/api-documents.ts');
const { clientTypes } = await import('./lib/client-types.mjs');

const DOCUMENTS = {
  'docs:events': { path: 'docs/events.md', render: eventDocs },
  'docs:errors': { path: 'docs/errors.md', render: errorDocs },
  client: { path: 'client/api.d.ts', render: async () => await clientTypes(await readOpenApi()) },
};

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
for (const name of names.length > 0 ? names : Object.keys(DOCUMENTS)) {
  const { path, render } = DOCUMENTS[name];
  const text = await render();
  if (!process.argv.includes('--check')) {
    writeFileSync(inRoot(path), text);
    process.stdout.write(`wrote ${path}\n`);
  } else if (readFileSync(inRoot(path), 'utf8') !== text) {
    process.stderr.write(`${path} is out of date. Run: npm run ${name}\n`);
    process.exitCode = 1;
  }
}
