import { RELAY_LOCK } from '../outbox/index.js';

/** Counting stops here: a larger number says no more, and would cost more. */
export const MOST_COUNTED = 10_000;

/** The log's head, the oldest event that waits for its place, and the cursors named $1. */
export const READ_PROGRESS = {
  name: 'log-progress',
  text: `
    SELECT head.position AS head, oldest.id AS "oldestId", oldest.occurred_at AS "oldestAt", cursors.positions
    FROM event_log_head AS head
    LEFT JOIN LATERAL (SELECT id, occurred_at FROM outbox ORDER BY id LIMIT 1) AS oldest ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(json_object_agg(name, position), '{}') AS positions
      FROM log_cursor WHERE name = ANY ($1)) AS cursors`,
};

/** How many events wait for their place, counted up to a limit. */
export const OUTBOX_DEPTH = {
  name: 'log-outbox-depth',
  text: `SELECT count(*)::integer AS depth FROM (SELECT FROM outbox LIMIT ${MOST_COUNTED}) AS waiting`,
};

/** Whether any session holds the leader's lock; PostgreSQL shows a 64-bit key in two halves. */
export const HAS_LEADER = {
  name: 'log-has-leader',
  text: `
    SELECT EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND objsubid = 1
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32) | objid::bigint = ${RELAY_LOCK}) AS leads`,
};
