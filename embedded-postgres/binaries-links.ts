import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

interface Link {
  /** The file, from the root of the package. */
  readonly source: string;
  /** The link to it, likewise. */
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links, so a list of them comes along; the package's own install
 * script makes them, but npm may be told to run none.
 * @returns whether all links are there now
 */
export async function makeLibraryLinks(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const made = (JSON.parse(list) as Link[]).map(async ({ source, target }) => {
    const path = join(root, target);
    if (await exists(path)) return;
    await symlink(relative(dirname(path), join(root, source)), path).catch(ignoreExisting);
  });
  const results = await Promise.allSettled(made);
  return results.every(({ status }) => status === 'fulfilled');
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

/** Another process may make the same link at the same time. */
function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
