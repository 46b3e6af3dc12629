import { EVENT_COLUMNS } from './logged-event.js';

/** A new reader starts where it says; one that exists stays where it is. */
export const CREATE_CURSOR = {
  text: `
    INSERT INTO log_cursor (name, position)
    SELECT $1, CASE WHEN $2 THEN 0 ELSE position END FROM event_log_head
    ON CONFLICT (name) DO NOTHING`,
};

/**
 * Locks the cursor for this transaction and reads the page behind it, unless another instance of the reader holds
 * it right now: then there is none. One statement, since most pages are small and the way there is what costs.
 * The lock gives the cursor's newest position, the page is as of the statement's start: it may lack the
 * newest events, never any before those.
 */
export const READ_PAGE = {
  name: 'log-cursor-page',
  text: `
    WITH cursor AS MATERIALIZED (
      SELECT position FROM log_cursor WHERE name = $1 FOR UPDATE SKIP LOCKED
    )
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE position > (SELECT position FROM cursor) ORDER BY position LIMIT $2`,
};

export const MOVE_CURSOR = {
  name: 'log-cursor-move',
  text: `UPDATE log_cursor SET position = $2, updated_at = now() WHERE name = $1`,
};
