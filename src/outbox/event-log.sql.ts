import { EVENT_COLUMNS } from './logged-event.js';

/** The next page of the log, for readers that want everything. */
export const READ_LOG = {
  name: 'event-log-read',
  text: `SELECT ${EVENT_COLUMNS} FROM event_log WHERE position > $1 ORDER BY position LIMIT $2`,
};

/** The first and the last position that are kept; an empty log has first = last + 1. */
export const LOG_BOUNDS = {
  name: 'event-log-bounds',
  text: `
    SELECT head.position AS last,
           coalesce((SELECT position FROM event_log ORDER BY position LIMIT 1), head.position + 1) AS first
    FROM event_log_head AS head`,
};

/** A filtered page. A null parameter filters nothing; the plan is made anew for the filters that are set. */
export const SEARCH_LOG = `
  SELECT ${EVENT_COLUMNS} FROM event_log
  WHERE position > $1
    AND ($3::text IS NULL OR tenant_id = $3)
    AND ($4::uuid IS NULL OR aggregate_id = $4)
    AND ($5::text IS NULL OR aggregate_type = $5)
    AND ($6::text[] IS NULL OR event_type = ANY ($6))
  ORDER BY position LIMIT $2`;

export const FIND_EVENT = {
  name: 'event-log-find',
  text: `SELECT ${EVENT_COLUMNS} FROM event_log WHERE event_id = $1`,
};
