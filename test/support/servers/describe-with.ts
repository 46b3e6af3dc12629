import { describe, it } from '@jest/globals';
import { debianPostgresPrograms, PGBOUNCER, runs } from './installed.js';

/**
 * `describe` for a suite that needs a server. Without the server its tests are skipped, except where
 * `REQUIRE_SERVERS` is set, as in `.ci/run`: there they fail.
 */
export function describeWith(
  server: string,
  installed: boolean,
): typeof describe | SkippedDescribe {
  if (installed) return describe;
  if (!process.env['REQUIRE_SERVERS']) return describe.skip;
  return (name) => {
    describe(String(name), () => {
      it(`needs ${server}`, () => {
        throw new Error(`${server} is not installed, and REQUIRE_SERVERS is set`);
      });
    });
  };
}

type SkippedDescribe = (...args: Parameters<typeof describe>) => void;

/** For `*.debian.test.ts`: suites that need Debian's PostgreSQL and PgBouncer. */
export const describeWithDebian = describeWith(
  "Debian's postgresql and pgbouncer",
  debianPostgresPrograms() !== undefined && runs(PGBOUNCER),
);
