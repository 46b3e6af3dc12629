import { EVENT_COLUMNS } from '../outbox/index.js';

/**
 * Takes the events at positions $2, of aggregates $3, into group $1's inbox, due at $4; into a parked line parked. Only
 * the holder of the group's cursor does this, in the transaction that moves it, so none is ever taken in twice;
 * and whoever parks or resumes a line holds the cursor, too, so that what is read here of lines stays true.
 */
export const TAKE_IN = {
  name: 'handler-inbox-take-in',
  text: `
    INSERT INTO handler_inbox (group_name, position, aggregate_id, due_at, parked)
    SELECT $1, event.position, event.aggregate_id, $4,
           EXISTS (SELECT FROM handler_inbox AS waiting
                   WHERE waiting.group_name = $1 AND waiting.aggregate_id = event.aggregate_id
                     AND waiting.parked)
    FROM unnest($2::bigint[], $3::uuid[]) AS event (position, aggregate_id)`,
};

/** One row when at least $2 events wait in group $1 for their turn. */
export const IS_FULL = {
  name: 'handler-inbox-is-full',
  text: `SELECT true AS full FROM handler_inbox WHERE group_name = $1 AND NOT parked OFFSET $2 LIMIT 1`,
};

/** How many events wait in group $1 for their turn, counted up to $2. */
export const COUNT_PENDING = {
  name: 'handler-inbox-count-pending',
  text: `
    SELECT count(*)::integer AS pending
    FROM (SELECT FROM handler_inbox WHERE group_name = $1 AND NOT parked LIMIT $2) AS waiting`,
};

/** Forgets what waits in group $1 and is no longer in the log: it was gone for longer than the log waits for it. */
export const FORGET_EXPIRED = {
  text: `
    DELETE FROM handler_inbox
    WHERE group_name = $1
      AND position < (SELECT position FROM event_log ORDER BY position LIMIT 1)
    RETURNING position`,
};

/** Says that the group is in use: see "A group that is gone" in docs/handlers.md. */
export const TOUCH_CURSOR = {
  text: `UPDATE log_cursor SET updated_at = now() WHERE name = $1`,
};

/**
 * The next $3 lines of group $1 behind the aggregate $2, and of each that is due at $5 its first $4 events. The index
 * is entered once per line, however long the line is; nothing is locked, and so nothing is left behind by a crash.
 */
export const FIND_LINES = {
  name: 'handler-inbox-lines',
  text: `
    WITH RECURSIVE line AS (
      (SELECT aggregate_id, due_at FROM handler_inbox
       WHERE group_name = $1 AND NOT parked AND aggregate_id > $2
       ORDER BY aggregate_id, position LIMIT 1)
      UNION ALL
      SELECT next.aggregate_id, next.due_at FROM line CROSS JOIN LATERAL (
        SELECT aggregate_id, due_at FROM handler_inbox
        WHERE group_name = $1 AND NOT parked AND aggregate_id > line.aggregate_id
        ORDER BY aggregate_id, position LIMIT 1) AS next
    ), page AS MATERIALIZED (SELECT * FROM line LIMIT $3)
    SELECT page.aggregate_id AS "line", waiting.*
    FROM page LEFT JOIN LATERAL (
      SELECT entry.attempts, event.*
      FROM (SELECT position, attempts FROM handler_inbox
            WHERE group_name = $1 AND aggregate_id = page.aggregate_id AND NOT parked
              AND page.due_at <= $5
            ORDER BY position LIMIT $4) AS entry
      CROSS JOIN LATERAL (
        SELECT ${EVENT_COLUMNS} FROM event_log WHERE event_log.position = entry.position) AS event
    ) AS waiting ON true
    ORDER BY page.aggregate_id, waiting.position`,
};

/**
 * Claims the head of a line, in the transaction of its effects. It fails (no row) when another worker is at it
 * or has handled it, and when it has failed, or was parked, since it was found.
 */
export const CLAIM = {
  name: 'handler-inbox-claim',
  text: `
    SELECT true AS mine FROM handler_inbox
    WHERE group_name = $1 AND position = $2 AND attempts = $3 AND NOT parked
    FOR UPDATE SKIP LOCKED`,
};

/**
 * The event is handled, if this transaction commits. It comes last: in a transaction that a failed statement has
 * broken, and whose error a handler kept to itself, it fails, where a COMMIT would roll back without a word.
 */
export const FINISH = {
  name: 'handler-inbox-finish',
  text: `DELETE FROM handler_inbox WHERE group_name = $1 AND position = $2`,
};
