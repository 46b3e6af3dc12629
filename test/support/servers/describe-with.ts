import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { debianPostgresPrograms, NGINX, PGBOUNCER, runs } from './installed.js';

type Describe = (name: string, suite: () => void) => void;

/**
 * `describe` for a suite that needs a server. Without the server its tests are skipped, except
 * where `REQUIRE_SERVERS` is set, as in `.ci/run`: there they fail.
 */
export function describeWith(server: string, isInstalled: boolean): Describe {
  if (isInstalled) return describe;
  return process.env['REQUIRE_SERVERS'] ? failing(server) : describe.skip;
}

/** For `*.debian.test.ts`: suites that need Debian's PostgreSQL and PgBouncer. */
export const describeWithDebian = describeWith(
  "Debian's postgresql and pgbouncer",
  debianPostgresPrograms() !== undefined && runs(PGBOUNCER),
);

/** For `*.nginx.test.ts`: suites that need Debian's nginx. */
export const describeWithNginx = describeWith('nginx', existsSync(NGINX));

function failing(server: string): Describe {
  return (name) =>
    // oxlint-disable-next-line jest/valid-title -- the suite's own name
    describe(name, () => {
      it('has its server', () => {
        expect(`${server}: not installed, and REQUIRE_SERVERS is set`).toBe('installed');
      });
    });
}
