import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

interface Link {
  /** The file, relative to the root of the package. */
  readonly source: string;
  /** The link to it, relative to the same root. */
  readonly target: string;
}

/**
 * Creates the symbolic links that the package lists, since npm packages cannot contain links. The
 * package's own install script creates them too, but npm may be configured to run no scripts.
 * @returns whether all links exist now
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

/** Another process may create the same link at the same time. */
function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
