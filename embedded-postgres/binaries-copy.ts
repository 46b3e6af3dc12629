import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeLibraryLinks } from './binaries-links.js';

interface Package {
  readonly root: string;
  readonly version: string;
}

/**
 * Copies the package's programs, once per version, to a place that everybody can read. Returns the
 * root of the copy.
 */
export async function copyPackage(source: Package, place: string): Promise<string> {
  await mkdir(place, { recursive: true });
  await assertOurs(place);
  await chmod(place, 0o755);
  const copy = join(place, `postgres-${source.version}-${process.platform}-${process.arch}`);
  if (!(await isComplete(source.root, copy))) await makeCopy(source.root, copy);
  return copy;
}

/** In a folder that everybody can write to, another user may have placed programs for us to run. */
async function assertOurs(place: string): Promise<void> {
  // Not `stat`, which follows links: a link could make us change any folder.
  const found = await lstat(place);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.();
  if (!isOurs || (found.mode & 0o022) !== 0) throw new Error(`${place} is writable by other users`);
}

/** Checks every file, because cleaners of temporary folders delete single old files. */
async function isComplete(source: string, copy: string): Promise<boolean> {
  const [wanted, there] = await Promise.all([listFiles(source), listFiles(copy).catch(() => [])]);
  const names = new Set(there);
  return wanted.every((name) => names.has(name));
}

/**
 * Creates the copy under another name and renames it, so that it exists completely or not at all.
 */
async function makeCopy(source: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomUUID()}`;
  try {
    for (const name of await listFiles(source))
      await copyReadable(join(source, name), join(draft, name));
    if (!(await makeLibraryLinks(draft))) throw new Error(`cannot create links in ${draft}`);
    for (const folder of await listFolders(draft)) await chmod(folder, 0o755);
    await rm(copy, { recursive: true, force: true });
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await isComplete(source, copy))) throw error;
  }
}

/** Makes the copy readable, whatever the umask was at the installation and is now. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const { mode } = await stat(from);
  await chmod(to, mode & 0o100 ? 0o755 : 0o644);
}

/**
 * The files of the server, relative to the package's root. Static libraries are left out: they are
 * for compilers.
 */
async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'native'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

async function listFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory());
  return [root, ...below.map((entry) => join(entry.parentPath, entry.name))];
}
