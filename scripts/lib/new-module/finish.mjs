import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../root.mjs';
import { runNode } from '../run.mjs';

/** What is made from the program, and so made anew when it has a new module. */
export const FINISHED = ['schemas', 'docs/events.md', 'client/api.d.ts'];

const quiet = { quiet: true };

/**
 * Writes the files of a plan, formats them, locks the new events' schemas, and makes the documents anew. One program at
 * a time: when one fails, none is left that goes on writing.
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
