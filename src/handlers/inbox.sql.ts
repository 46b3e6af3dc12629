import type { Statement } from '../database/index.js';
import { EVENT_COLUMNS } from '../event-log/index.js';
import type { QueueRow } from './aggregate-queue.js';

/**
 * Inserts the events at positions $2, of aggregates $3, into the inbox of group $1, due at $4;
 * events of a blocked aggregate are inserted as parked. It runs in the transaction that moves the
 * group's cursor, under the cursor's lock, so no event is inserted twice. Blocking and unblocking
 * take the same lock, so what this statement reads about blocked aggregates stays true until it
 * commits.
 */
export const INSERT_EVENTS: Statement<
  never,
  [group: string, positions: number[], aggregateIds: string[], dueAt: Date]
> = {
  name: 'handler-inbox-insert',
  text: `
    INSERT INTO handler_inbox (group_name, position, aggregate_id, due_at, parked)
    SELECT $1, event.position, event.aggregate_id, $4,
           EXISTS (SELECT FROM handler_inbox AS blocked
                   WHERE blocked.group_name = $1 AND blocked.aggregate_id = event.aggregate_id
                     AND blocked.parked)
    FROM unnest($2::bigint[], $3::uuid[]) AS event (position, aggregate_id)`,
};

/** Returns one row if more than $2 events are pending in group $1. */
export const IS_FULL: Statement<{ readonly full: true }, [group: string, limit: number]> = {
  name: 'handler-inbox-is-full',
  text: `SELECT true AS full FROM handler_inbox WHERE group_name = $1 AND NOT parked OFFSET $2 LIMIT 1`,
};

/** Number of pending events of group $1, counted up to $2. */
export const COUNT_PENDING: Statement<
  { readonly pending: number },
  [group: string, limit: number]
> = {
  name: 'handler-inbox-count-pending',
  text: `
    SELECT count(*)::integer AS pending
    FROM (SELECT FROM handler_inbox WHERE group_name = $1 AND NOT parked LIMIT $2) AS waiting`,
};

/**
 * Deletes the entries of group $1 whose events have expired from the log. This happens to a group
 * that did not run for longer than expiry waits for its cursor.
 */
export const DELETE_EXPIRED: Statement<{ readonly position: number }, [group: string]> = {
  text: `
    DELETE FROM handler_inbox
    WHERE group_name = $1
      AND position < (SELECT position FROM event_log ORDER BY position LIMIT 1)
    RETURNING position`,
};

/** Marks the group as in use: see "Removing a group" in docs/handlers.md. */
export const TOUCH_CURSOR: Statement<never, [cursor: string]> = {
  text: `UPDATE log_cursor SET updated_at = now() WHERE name = $1`,
};

/**
 * Finds the next $3 aggregate queues of group $1 after aggregate $2, with the first $4 events of
 * each one that is due at $5. The index is entered once per queue, however long the queue is.
 * Nothing is locked, so a crash leaves no locks or leases behind.
 */
export const FIND_QUEUES: Statement<
  QueueRow,
  [group: string, afterAggregate: string, queues: number, eventsPerQueue: number, dueAt: Date]
> = {
  name: 'handler-inbox-queues',
  text: `
    WITH RECURSIVE queue AS (
      (SELECT aggregate_id, due_at FROM handler_inbox
       WHERE group_name = $1 AND NOT parked AND aggregate_id > $2
       ORDER BY aggregate_id, position LIMIT 1)
      UNION ALL
      SELECT next.aggregate_id, next.due_at FROM queue CROSS JOIN LATERAL (
        SELECT aggregate_id, due_at FROM handler_inbox
        WHERE group_name = $1 AND NOT parked AND aggregate_id > queue.aggregate_id
        ORDER BY aggregate_id, position LIMIT 1) AS next
    ), page AS MATERIALIZED (SELECT * FROM queue LIMIT $3)
    SELECT page.aggregate_id AS "queue", pending.*
    FROM page LEFT JOIN LATERAL (
      SELECT entry.attempts, event.*
      FROM (SELECT position, attempts FROM handler_inbox
            WHERE group_name = $1 AND aggregate_id = page.aggregate_id AND NOT parked
              AND page.due_at <= $5
            ORDER BY position LIMIT $4) AS entry
      CROSS JOIN LATERAL (
        SELECT ${EVENT_COLUMNS} FROM event_log WHERE event_log.position = entry.position) AS event
    ) AS pending ON true
    ORDER BY page.aggregate_id, pending.position`,
};

/**
 * Claims an entry within the transaction of its effects. Returns no row if the entry is already
 * claimed or handled by another worker, or has failed or been parked since it was found.
 */
export const CLAIM: Statement<
  { readonly claimed: true },
  [group: string, position: number, attempts: number]
> = {
  name: 'handler-inbox-claim',
  text: `
    SELECT true AS claimed FROM handler_inbox
    WHERE group_name = $1 AND position = $2 AND attempts = $3 AND NOT parked
    FOR UPDATE SKIP LOCKED`,
};

/**
 * Deletes a handled entry; the event counts as handled once the transaction commits. It is the last
 * statement: if a handler swallowed an SQL error, the transaction is aborted and this statement
 * fails, whereas COMMIT would silently roll back.
 */
export const DELETE_HANDLED: Statement<never, [group: string, position: number]> = {
  name: 'handler-inbox-handled',
  text: `DELETE FROM handler_inbox WHERE group_name = $1 AND position = $2`,
};
