import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../root.mjs';
import { runNode } from '../run.mjs';

/** Files generated from the program, to be regenerated when a module comes or goes. */
export const GENERATED = ['schemas', 'docs/errors.md', 'docs/events.md', 'client/api.d.ts'];

const FORMATTED = /\.(ts|mjs)$/;
const quiet = { quiet: true };

/**
 * Deletes, writes and formats files, locks the event schemas and regenerates the documents. One
 * program at a time, so that none continues to write after another has failed.
 */
export async function apply({ files, deleted = [] }) {
  for (const path of deleted) remove(path);
  write(files);
  const formatted = Object.keys(files).filter((path) => FORMATTED.test(path));
  await runNode(['node_modules/prettier/bin/prettier.cjs', '--write', ...formatted], quiet);
  await runNode(['scripts/schemas.mjs'], quiet);
  await runNode(['scripts/documents.mjs'], quiet);
}

/** Writes files, given by their paths, and creates their folders. */
export function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
  }
}

/** Removes a file and the folders that this leaves empty. */
export function remove(path) {
  rmSync(inRoot(path));
  let folder = dirname(path);
  while (existsSync(inRoot(folder)) && readdirSync(inRoot(folder)).length === 0) {
    rmSync(inRoot(folder), { recursive: true });
    folder = dirname(folder);
  }
}
