import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { copyPackage } from './binaries-copy.js';
import { makeLibraryLinks } from './binaries-links.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { runsAs } from './run-as.js';
import type { ServerUser } from './server-user.js';

/** The programs of one PostgreSQL version, with their libraries in place. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Folders that root can write to and everybody can read. */
const SHARED_PLACES = ['/var/cache/tidings', '/tmp/tidings-cache'];

/**
 * Finds the programs of the `embedded-postgres` package: in place, or as a copy if the server's
 * user cannot access them (a clone in root's home) or if the links between the libraries can be
 * neither found nor created there.
 * @param ownPlace the folder of the copy when the server runs as the current user
 */
export async function findBinaries(
  ownPlace: string,
  user: ServerUser | undefined,
): Promise<Binaries> {
  const source = findPackage();
  const asTheyLie = programs(source.root);
  if ((await makeLibraryLinks(source.root)) && (await runsAs(asTheyLie.postgres, user)))
    return asTheyLie;
  const failures: string[] = [];
  for (const place of user ? SHARED_PLACES : [ownPlace]) {
    try {
      const copy = programs(await copyPackage(source, place));
      if (await runsAs(copy.postgres, user)) return copy;
      failures.push(`${copy.postgres} does not run (is this a Linux with glibc?)`);
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL cannot be used, so set DATABASE_URL: ${failures.join('; ')}`,
  );
}

function programs(root: string): Binaries {
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function findPackage(): { readonly root: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // An optional dependency of that package, so it may be installed below it.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { root, version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL is not installed (${name}): set DATABASE_URL, or install the development packages (npm ci).`,
      { cause },
    );
  }
}
