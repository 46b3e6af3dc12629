import type { Statement } from '../database/index.js';
import type { BoundsRow } from './log-bounds.js';
import { EVENT_COLUMNS } from './logged-event.js';
import type { LogRow, PageRow } from './logged-event.js';

/** The current epoch of the log: 0 before the first restore from a backup. */
export const LOG_EPOCH = `SELECT coalesce(max(epoch), 0) FROM event_log_epoch`;

interface LogPageRow extends PageRow {
  readonly logEpoch: number;
}

/**
 * The next page of the log, for readers of all events. The epoch comes from the same snapshot, in a
 * row of its own if the page is empty; otherwise a reader that keeps running during a restore would
 * not notice it.
 */
export const READ_LOG: Statement<LogPageRow, [after: number, limit: number]> = {
  name: 'event-log-read',
  text: `
    SELECT log.epoch AS "logEpoch", page.*
    FROM (SELECT (${LOG_EPOCH}) AS epoch) AS log
    LEFT JOIN LATERAL (
      SELECT ${EVENT_COLUMNS} FROM event_log WHERE position > $1 ORDER BY position LIMIT $2
    ) AS page ON true
    ORDER BY page.position`,
};

/**
 * The first and the last position that are kept (first = last + 1 in an empty log), and the epochs.
 */
export const LOG_BOUNDS: Statement<BoundsRow> = {
  name: 'event-log-bounds',
  text: `
    SELECT head.position AS last,
           coalesce((SELECT position FROM event_log ORDER BY position LIMIT 1), head.position + 1) AS first,
           (SELECT coalesce(json_agg(json_build_object('epoch', epoch, 'head', head) ORDER BY epoch), '[]')
            FROM event_log_epoch) AS epochs
    FROM event_log_head AS head`,
};

/**
 * A filtered page. A null parameter disables its filter. Unnamed, so that PostgreSQL plans it for
 * the filters that are set.
 */
export const SEARCH_LOG: Statement<
  LogRow,
  [
    after: number,
    limit: number,
    tenantId: string | null,
    aggregateId: string | null,
    aggregateType: string | null,
    eventTypes: readonly string[] | null,
    since: Date | null,
    until: Date | null,
    lastPosition: number | null,
  ]
> = {
  text: `
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE position > $1
      AND ($3::text IS NULL OR tenant_id = $3)
      AND ($4::uuid IS NULL OR aggregate_id = $4)
      AND ($5::text IS NULL OR aggregate_type = $5)
      AND ($6::text[] IS NULL OR event_type = ANY ($6))
      AND ($7::timestamptz IS NULL OR occurred_at >= $7)
      AND ($8::timestamptz IS NULL OR occurred_at <= $8)
      AND ($9::bigint IS NULL OR position <= $9)
    ORDER BY position LIMIT $2`,
};

export const FIND_EVENT: Statement<LogRow, [eventId: string]> = {
  name: 'event-log-find',
  text: `SELECT ${EVENT_COLUMNS} FROM event_log WHERE event_id = $1`,
};

/** The time of the event at a position, or of the next one that has not expired. */
export const TIME_AT: Statement<{ readonly occurredAt: Date }, [position: number]> = {
  text: `
    SELECT occurred_at AS "occurredAt" FROM event_log
    WHERE position >= $1 ORDER BY position LIMIT 1`,
};
