import { EVENT_COLUMNS } from './logged-event.js';

/** The epoch that the log is in: 0 before the first restore from a backup. */
export const LOG_EPOCH = `SELECT coalesce(max(epoch), 0) FROM event_log_epoch`;

/**
 * The next page of the log, for readers that want everything. The epoch comes from the same snapshot, on a row
 * of its own when the page is empty: a reader that runs on during a restore would not notice it otherwise.
 */
export const READ_LOG = {
  name: 'event-log-read',
  text: `
    SELECT log.epoch AS "logEpoch", page.*
    FROM (SELECT (${LOG_EPOCH}) AS epoch) AS log
    LEFT JOIN LATERAL (
      SELECT ${EVENT_COLUMNS} FROM event_log WHERE position > $1 ORDER BY position LIMIT $2
    ) AS page ON true
    ORDER BY page.position`,
};

/** The first and the last position that are kept (an empty log has first = last + 1), and the epochs. */
export const LOG_BOUNDS = {
  name: 'event-log-bounds',
  text: `
    SELECT head.position AS last,
           coalesce((SELECT position FROM event_log ORDER BY position LIMIT 1), head.position + 1) AS first,
           (SELECT coalesce(json_agg(json_build_object('epoch', epoch, 'head', head) ORDER BY epoch), '[]')
            FROM event_log_epoch) AS epochs
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
