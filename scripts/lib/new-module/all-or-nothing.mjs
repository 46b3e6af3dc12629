import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from '../root.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM'];
const letItWait = () => undefined;

/**
 * Does `work`; when it fails, or the process is told to end, every file and folder of `paths` becomes what it was.
 */
export async function allOrNothing(paths, work) {
  const before = new Map(
    paths.flatMap(filesBelow).map((path) => [path, readFileSync(inRoot(path))]),
  );
  const undo = () => restore(paths, before);
  // A signal that comes while we write waits until a program runs: run.mjs ends that one, and then us. Undoing is the
  // last thing that we do then.
  for (const signal of SIGNALS) process.on(signal, letItWait);
  process.once('exit', undo);
  try {
    await work();
  } catch (error) {
    undo();
    throw error;
  } finally {
    process.off('exit', undo);
    for (const signal of SIGNALS) process.off(signal, letItWait);
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

/** Folders that it leaves empty go with it. */
function remove(path) {
  rmSync(inRoot(path));
  for (
    let folder = dirname(path);
    readdirSync(inRoot(folder)).length === 0;
    folder = dirname(folder)
  ) {
    rmSync(inRoot(folder), { recursive: true });
  }
}

/** The path itself when it is a file; nothing when it does not exist. */
function filesBelow(path) {
  if (!existsSync(inRoot(path))) return [];
  if (statSync(inRoot(path)).isFile()) return [path];
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
