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

/**
 * Does `work`; when it fails, or the process is told to end, every file and folder of `paths` becomes what it was.
 */
export async function allOrNothing(paths, work) {
  const before = new Map(
    paths.flatMap(filesBelow).map((path) => [path, readFileSync(inRoot(path))]),
  );
  const undo = () => restore(paths, before);
  const end = () => process.exit(1);
  // Synchronous, so that it also runs as the last thing of a process that ends.
  process.once('exit', undo);
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    await work();
  } catch (error) {
    undo();
    throw error;
  } finally {
    process.off('exit', undo).off('SIGINT', end).off('SIGTERM', end);
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
