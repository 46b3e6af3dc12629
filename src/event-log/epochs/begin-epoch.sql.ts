/** Whether the database holds a log at all: a command before the restore must not create one. */
export const HAS_LOG = `SELECT to_regclass('event_log_head') IS NOT NULL AS "hasLog"`;

/** A relay that runs holds this lock for milliseconds. */
export const LIMIT_THE_WAIT = `SET LOCAL lock_timeout = '10s'`;

/** The lock keeps relays, and the same command run twice, from coming between. */
export const LOCK_HEAD = `SELECT position FROM event_log_head FOR UPDATE`;

export const LATEST_EPOCH = `
  SELECT epoch, head FROM event_log_epoch ORDER BY epoch DESC LIMIT 1`;

/** The notification makes processes that run look at the log now; they would with their next poll, too. */
export const BEGIN_EPOCH = `
  INSERT INTO event_log_epoch (epoch, head) VALUES ($1, $2)
  RETURNING pg_notify('tidings_log', $3::text)`;

/** Sessions of Tidings processes on this database, by their application name. */
export const RUNNING_SESSIONS = `
  SELECT count(*)::integer AS running FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE 'tidings%' AND pid <> pg_backend_pid()`;
