import type { Statement } from '../statement.js';

/** Properties of the server and its connection limits. */
export interface ServerFacts {
  /** As in `server_version_num`: 150018 is 15.18. */
  readonly version: number;
  /** Encoding of the database. */
  readonly encoding: string;
  /** Whether it is a standby, which replays the changes of its primary. */
  readonly inRecovery: boolean;
  /** Whether transactions cannot write, by configuration or because it is a standby. */
  readonly readOnly: boolean;
  readonly isSuperuser: boolean;
  readonly maxConnections: number;
  /** Slots that only privileged roles may use. */
  readonly reserved: number;
  /** Limits of the role and of the database; -1: none. */
  readonly roleLimit: number;
  readonly databaseLimit: number;
  /** Other client connections now: of everybody, of this role, to this database. */
  readonly used: number;
  readonly usedByRole: number;
  readonly usedByDatabase: number;
  /** The server process of this session, to compare with the one reported at login. */
  readonly pid: number;
}

/**
 * Reads the facts in one row. A role without privileges sees the user and database of other
 * sessions but not their activity, which suffices to count them: background workers have no user.
 */
export const SERVER_FACTS: Statement<ServerFacts> = {
  text: `
  SELECT current_setting('server_version_num')::int AS "version",
         pg_encoding_to_char(d.encoding) AS "encoding",
         pg_is_in_recovery() AS "inRecovery",
         current_setting('transaction_read_only') = 'on' AS "readOnly",
         r.rolsuper AS "isSuperuser",
         current_setting('max_connections')::int AS "maxConnections",
         current_setting('superuser_reserved_connections')::int
           + coalesce(current_setting('reserved_connections', true)::int, 0) AS "reserved",
         r.rolconnlimit AS "roleLimit",
         d.datconnlimit AS "databaseLimit",
         a."used", a."usedByRole", a."usedByDatabase",
         pg_backend_pid() AS "pid"
    FROM pg_database d, pg_roles r,
         LATERAL (SELECT count(*)::int AS "used",
                         (count(*) FILTER (WHERE usesysid = r.oid))::int AS "usedByRole",
                         (count(*) FILTER (WHERE datid = d.oid))::int AS "usedByDatabase"
                    FROM pg_stat_activity
                   WHERE usesysid IS NOT NULL AND datid IS NOT NULL
                     AND pid <> pg_backend_pid()) a
   WHERE d.datname = current_database() AND r.rolname = session_user`,
};
