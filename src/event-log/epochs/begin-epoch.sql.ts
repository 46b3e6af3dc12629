import type { Statement } from '../../database/index.js';

/** Whether the database has a log, because a command before the restore must not create one. */
export const HAS_LOG: Statement<{ readonly hasLog: boolean }> = {
  text: `SELECT to_regclass('event_log_head') IS NOT NULL AS "hasLog"`,
};

/** Sessions of Tidings processes on this database, by their application name. */
export const RUNNING_SESSIONS: Statement<{ readonly running: number }> = {
  text: `
    SELECT count(*)::integer AS running FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE 'tidings%' AND pid <> pg_backend_pid()`,
};

/** A running relay holds the lock on the head for milliseconds. */
export const LIMIT_LOCK_WAIT: Statement = { text: `SET LOCAL lock_timeout = '10s'` };

/** The lock excludes relays and a concurrent run of the same command. */
export const LOCK_HEAD: Statement<{ readonly position: string }> = {
  text: `SELECT position FROM event_log_head FOR UPDATE`,
};

export const LATEST_EPOCH: Statement<{ readonly epoch: number; readonly head: string }> = {
  text: `SELECT epoch, head FROM event_log_epoch ORDER BY epoch DESC LIMIT 1`,
};

/**
 * The notification makes running processes read the log now; otherwise they do at their next poll.
 */
export const BEGIN_EPOCH: Statement<never, [epoch: number, head: number, position: number]> = {
  text: `
    INSERT INTO event_log_epoch (epoch, head) VALUES ($1, $2)
    RETURNING pg_notify('tidings_log', $3::text)`,
};
