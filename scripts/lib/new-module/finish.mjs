import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../root.mjs';
import { runNode } from '../run.mjs';

/** Files generated from the program, to be regenerated with a new module. */
export const FINISHED = ['schemas', 'docs/errors.md', 'docs/events.md', 'client/api.d.ts'];

const quiet = { quiet: true };

/**
 * Writes and formats the files of a plan, locks the new event schemas and regenerates the
 * documents. One program at a time, so that none continues to write after another has failed.
 */
export async function finish({ files }) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
  }
  const paths = Object.keys(files);
  await runNode(['node_modules/prettier/bin/prettier.cjs', '--write', ...paths], quiet);
  await runNode(['scripts/schemas.mjs'], quiet);
  await runNode(['scripts/documents.mjs'], quiet);
}
