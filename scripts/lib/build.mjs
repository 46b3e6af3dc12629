import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './root.mjs';
import { runNode } from './run.mjs';

const STAMP = 'dist/.sources';
const FOLDERS = ['src', 'embedded-postgres', 'migrations'];
const FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Same output as `npm run build` in half the time; `npm run check` verifies the types. */
const COMPILE = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'];

/** Compiles `dist/` unless it was built from the current sources. */
export async function ensureBuilt() {
  const sources = fingerprint();
  if (readIfExists(STAMP) === sources) return;
  process.stdout.write('Building …\n');
  rmSync(inRoot('dist'), { recursive: true, force: true });
  await runNode(COMPILE, { quiet: true });
  writeFileSync(inRoot(STAMP), sources);
}

/** Compares content, not times: a checkout gives every file a new time. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...FILES, ...FOLDERS.flatMap(listSources)]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function listSources(folder) {
  const entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

function readIfExists(path) {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return undefined;
  }
}
