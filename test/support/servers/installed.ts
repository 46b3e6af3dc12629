import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const DEBIAN_VERSIONS = '/usr/lib/postgresql';

/** The folder of the programs of Debian's newest PostgreSQL; undefined if none is installed. */
export function debianPostgresPrograms(): string | undefined {
  const versions = list(DEBIAN_VERSIONS).map(Number).filter(Number.isInteger);
  const newest = versions.toSorted((a, b) => b - a)[0];
  return newest === undefined ? undefined : join(DEBIAN_VERSIONS, String(newest), 'bin');
}

/** The path of Debian's PgBouncer, which is not on the `PATH` of an ordinary user. */
export const PGBOUNCER = '/usr/sbin/pgbouncer';

export function runs(program: string, versionOption = '--version'): boolean {
  return spawnSync(program, [versionOption], { stdio: 'ignore' }).status === 0;
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
