import { EVENT_COLUMNS, LOG_EPOCH } from '../event-log/index.js';

/**
 * One page of a stream's past: events after $1 and up to $2 that its filter may want, at most $3. The filter is
 * applied here so that rows nobody wants stay in the database, and again, exactly, where the page is read; a null
 * filters nothing. $7 and $8 are alternatives: types by name, and whole resources. A resource is not always the kind of
 * aggregate: that of `system.webhook_disabled` is a webhook.
 *
 * The oldest kept position and the epoch come with it, on a row of their own if need be: only in one snapshot with the
 * page do they show whether retention or a restore took away something between the cursor and the page.
 *
 * It has no name, so that it is planned for the filters that are set: a prepared plan would scan for all of them.
 */
export const REPLAY_PAGE = {
  text: `
    SELECT log.oldest AS "oldestKept", log.epoch AS "logEpoch", page.*
    FROM (SELECT (SELECT position FROM event_log ORDER BY position LIMIT 1) AS oldest,
                 (${LOG_EPOCH}) AS epoch) AS log
    LEFT JOIN LATERAL (
      SELECT ${EVENT_COLUMNS} FROM event_log
      WHERE position > $1 AND position <= $2
        AND ($4::text IS NULL OR tenant_id = $4)
        AND ($5::uuid IS NULL OR aggregate_id = $5)
        AND ($6::jsonb IS NULL OR attributes @> $6)
        AND ($7::text[] IS NULL OR event_type = ANY ($7)
             OR split_part(event_type, '.', 1) = ANY ($8))
      ORDER BY position LIMIT $3
    ) AS page ON true
    ORDER BY page.position`,
};
