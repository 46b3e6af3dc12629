import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from '../root.mjs';
import { remove } from './apply.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM'];
const ignore = () => undefined;

/** Runs `work`; if it fails or is interrupted, restores all files and folders of `paths`. */
export async function allOrNothing(paths, work) {
  const before = new Map(
    paths.flatMap(filesBelow).map((path) => [path, readFileSync(inRoot(path))]),
  );
  const undo = () => restore(paths, before);
  // A signal during a write is ignored. While a program runs, run.mjs ends that program and then
  // this process, which restores the files on exit.
  for (const signal of SIGNALS) process.on(signal, ignore);
  process.once('exit', undo);
  try {
    await work();
  } catch (error) {
    undo();
    throw error;
  } finally {
    process.off('exit', undo);
    for (const signal of SIGNALS) process.off(signal, ignore);
  }
}

function restore(paths, before) {
  for (const path of paths.flatMap(filesBelow)) {
    if (!before.has(path)) remove(path);
  }
  for (const [path, content] of before) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), content);
  }
}

/** The files below a folder, the path itself for a file, nothing if it does not exist. */
function filesBelow(path) {
  if (!existsSync(inRoot(path))) return [];
  if (statSync(inRoot(path)).isFile()) return [path];
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
