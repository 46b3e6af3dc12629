import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow, inRoot } from '../root.mjs';

/** The folders that are compiled, and where to: `dist/` belongs to the other commands. */
export const FOLDERS = ['src', 'embedded-postgres', 'migrations'];
export const OUTPUT = '.dev';

/** Whether a file is compiled; type declarations and tests of units are not. */
export const isSource = (path) => /(?<!\.spec|\.d)\.ts$/.test(path);

const outputOf = (path) => inRoot(OUTPUT, path.replace(/\.ts$/, '.js'));

/** Compiles every source that has changed since it was compiled last, and removes old output. */
export async function compileAll() {
  const sources = FOLDERS.flatMap(filesBelow).filter(isSource);
  const outputs = new Set(sources.map(outputOf));
  mkdirSync(inRoot(OUTPUT), { recursive: true });
  for (const path of filesBelow(OUTPUT)) if (!outputs.has(inRoot(path))) rmSync(inRoot(path));
  await Promise.all(sources.filter(isOutdated).map(compile));
}

/** Compiles the given sources; the output of a deleted one is removed. */
export async function compileSome(paths) {
  await Promise.all(paths.map(compile));
}

function isOutdated(path) {
  const output = statSync(outputOf(path), { throwIfNoEntry: false });
  return !output || output.mtimeMs < statSync(inRoot(path)).mtimeMs;
}

async function compile(path) {
  // Imported late: the packages may have to be installed first.
  const { transform } = await import('@swc/core');
  const { swcOptions } = await import('../../../test/support/typescript/swc-options.mjs');
  const output = outputOf(path);
  let text;
  try {
    text = readFileSync(inRoot(path), 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    rmSync(output, { force: true });
    return;
  }
  const { code } = await transform(text, { ...swcOptions, filename: inRoot(path) });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, code);
}
