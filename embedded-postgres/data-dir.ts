import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';

/** What lies where in `DATA_DIR`; all paths are absolute. */
export interface DataDirLayout {
  readonly dataDir: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** How the names of clusters in the making begin. */
  readonly drafts: string;
  readonly password: string;
  readonly log: string;
  readonly lock: string;
  /** A copy of the server's programs, where those of the package cannot be used as they lie. */
  readonly binaries: string;
}

export function dataDirLayout(dataDir: string): DataDirLayout {
  const root = resolve(dataDir);
  return {
    dataDir: root,
    cluster: join(root, 'postgres'),
    drafts: join(root, 'postgres-draft-'),
    password: join(root, 'postgres-password'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'tidings.lock'),
    binaries: join(root, 'postgres-binaries'),
  };
}

export async function prepareDataDir({ dataDir }: DataDirLayout): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new EmbeddedPostgresError(`DATA_DIR ${dataDir} cannot be made: ${String(cause)}`, {
      cause,
    });
  }
}

/**
 * Whether a data directory holds a cluster; starting the embedded PostgreSQL makes one where it
 * does not.
 */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDirLayout(dataDir).cluster, 'PG_VERSION'));
}
