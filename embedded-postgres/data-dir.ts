import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';

/** The paths in `DATA_DIR`, all absolute. */
export interface DataDirLayout {
  readonly dataDir: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Prefix of the paths of incomplete clusters. */
  readonly drafts: string;
  readonly password: string;
  readonly log: string;
  readonly lock: string;
  /** A copy of the server's programs, if those of the package cannot be used in place. */
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
    throw new EmbeddedPostgresError(`DATA_DIR ${dataDir} cannot be created: ${String(cause)}`, {
      cause,
    });
  }
}

/**
 * Whether a data directory contains a cluster. If not, the start of the embedded PostgreSQL creates
 * one.
 */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDirLayout(dataDir).cluster, 'PG_VERSION'));
}
