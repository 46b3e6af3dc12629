import type { Statement } from '../database/index.js';
import { RELAY_LOCK } from '../outbox/index.js';

/** Counting stops here, because an exact larger number would cost more and say no more. */
const MAX_COUNTED = 10_000;

interface Progress {
  readonly head: number | string;
  readonly oldestId: number | string | null;
  readonly oldestAt: Date | null;
  readonly positions: Readonly<Record<string, number>>;
}

/** The head of the log, the oldest event in the outbox, and the positions of the named cursors. */
export const READ_PROGRESS: Statement<Progress, [cursors: readonly string[]]> = {
  name: 'log-progress',
  text: `
    SELECT head.position AS head, oldest.id AS "oldestId", oldest.occurred_at AS "oldestAt", cursors.positions
    FROM event_log_head AS head
    LEFT JOIN LATERAL (SELECT id, occurred_at FROM outbox ORDER BY id LIMIT 1) AS oldest ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(json_object_agg(name, position), '{}') AS positions
      FROM log_cursor WHERE name = ANY ($1)) AS cursors`,
};

/** The number of events in the outbox, counted up to a limit. */
export const OUTBOX_DEPTH: Statement<{ readonly depth: number }> = {
  name: 'log-outbox-depth',
  text: `SELECT count(*)::integer AS depth FROM (SELECT FROM outbox LIMIT ${MAX_COUNTED}) AS waiting`,
};

/** Whether any session holds the leader's lock; PostgreSQL shows a 64-bit key in two halves. */
export const HAS_LEADER: Statement<{ readonly leads: boolean }> = {
  name: 'log-has-leader',
  text: `
    SELECT EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND objsubid = 1
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32) | objid::bigint = ${RELAY_LOCK}) AS leads`,
};
