import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { withProgress } from './progress.mjs';
import { filesBelow, inRoot } from './root.mjs';
import { runNode } from './run.mjs';

const STAMP = 'dist/.sources';
const FOLDERS = ['src', 'embedded-postgres', 'migrations'];
const FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Same output as `npm run build` in half the time; `npm run check` verifies the types. */
const COMPILE = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'];
const COMPILE_CHECKED = ['node_modules/@nestjs/cli/bin/nest.js', 'build'];

/** `npm run build`: compiles `dist/` and checks the types. Installs the packages if needed. */
export async function build() {
  try {
    await ensureInstalled();
    const sources = fingerprint();
    await runNode(COMPILE_CHECKED);
    writeFileSync(inRoot(STAMP), sources);
  } catch (error) {
    process.stderr.write(`${error.output ?? ''}tidings: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Compiles `dist/` unless it was built from the current sources. */
export async function ensureBuilt() {
  const sources = fingerprint();
  if (readIfExists(STAMP) === sources) return;
  rmSync(inRoot('dist'), { recursive: true, force: true });
  const compile = async () => await runNode(COMPILE, { quiet: true });
  await withProgress({ doing: 'Building', done: 'Built' }, compile);
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
  return filesBelow(folder).filter((path) => !path.endsWith('.spec.ts'));
}

function readIfExists(path) {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return undefined;
  }
}
