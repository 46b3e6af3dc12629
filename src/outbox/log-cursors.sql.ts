import { EVENT_COLUMNS } from './logged-event.js';

/** A new reader starts where it says; one that exists stays where it is. */
export const CREATE_CURSOR = {
  text: `
    INSERT INTO log_cursor (name, position)
    SELECT $1, CASE WHEN $2 THEN 0 ELSE position END FROM event_log_head
    ON CONFLICT (name) DO NOTHING`,
};

/** Locks the cursor for this transaction, unless another instance of the reader holds it right now. */
export const LOCK_CURSOR = {
  name: 'log-cursor-lock',
  text: `SELECT position FROM log_cursor WHERE name = $1 FOR UPDATE SKIP LOCKED`,
};

export const READ_PAGE = {
  name: 'log-cursor-page',
  text: `SELECT ${EVENT_COLUMNS} FROM event_log WHERE position > $1 ORDER BY position LIMIT $2`,
};

export const MOVE_CURSOR = {
  name: 'log-cursor-move',
  text: `UPDATE log_cursor SET position = $2, updated_at = now() WHERE name = $1`,
};
