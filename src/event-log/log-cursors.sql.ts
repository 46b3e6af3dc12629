import type { Statement } from '../database/index.js';
import { EVENT_COLUMNS } from './logged-event.js';
import type { LogRow } from './logged-event.js';

/**
 * Creates a cursor at the start or at the head of the log; an existing cursor keeps its position.
 */
export const CREATE_CURSOR: Statement<never, [name: string, fromEarliest: boolean]> = {
  text: `
    INSERT INTO log_cursor (name, position)
    SELECT $1, CASE WHEN $2 THEN 0 ELSE position END FROM event_log_head
    ON CONFLICT (name) DO NOTHING`,
};

/**
 * Locks the cursor for this transaction and reads the page after it; returns no rows if another
 * instance of the reader holds the lock. One statement, because most pages are small and the round
 * trip is the main cost. The lock gives the latest position of the cursor, whereas the page is as
 * of the start of the statement: it may lack the newest events, but never any before those.
 */
export const READ_PAGE: Statement<LogRow, [name: string, limit: number]> = {
  name: 'log-cursor-page',
  text: `
    WITH cursor AS MATERIALIZED (
      SELECT position FROM log_cursor WHERE name = $1 FOR UPDATE SKIP LOCKED
    )
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE position > (SELECT position FROM cursor) ORDER BY position LIMIT $2`,
};

export const MOVE_CURSOR: Statement<never, [name: string, position: number]> = {
  name: 'log-cursor-move',
  text: `UPDATE log_cursor SET position = $2, updated_at = now() WHERE name = $1`,
};
