import { existsSync, lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

/** Marks pruned packages, so that a later build installs them again. */
export const PRUNED = 'node_modules/.pruned';

/** A development package: without it, nothing here compiles. */
const COMPILER = 'node_modules/@nestjs/cli';
/** Typings and source maps: for compilers and debuggers, and nearly half of all. */
export const UNUSED = /\.(map|d\.[cm]?ts)$/;

/**
 * Removes what production does not read from the packages of an installation without development
 * packages (`npm ci --omit=dev`).
 */
export function prunePackages() {
  if (existsSync(inRoot(COMPILER)) || !existsSync(inRoot('node_modules'))) return;
  const packages = inRoot('node_modules');
  // The folder of somebody else, linked: what this project does not need, another may.
  if (lstatSync(packages).isSymbolicLink()) return;
  for (const entry of readdirSync(packages, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && UNUSED.test(entry.name)) rmSync(join(entry.parentPath, entry.name));
  }
  writeFileSync(inRoot(PRUNED), '');
}
