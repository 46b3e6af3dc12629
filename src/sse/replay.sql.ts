import { EVENT_COLUMNS, LOG_EPOCH } from '../event-log/index.js';
import type { PageRow } from '../event-log/index.js';
import type { Statement } from '../database/index.js';

/** A row of the page, with the state of the log in the same snapshot. */
export interface ReplayRow extends PageRow {
  readonly oldestKept: number | null;
  readonly logEpoch: number;
}

/** The filter of a replay, as parameters $4 to $8; a null filters nothing. */
export type ReplayFilter = [
  tenantId: string | null,
  aggregateId: string | null,
  attributes: string | null,
  types: readonly string[] | null,
  resources: readonly string[] | null,
];

/**
 * One page of a stream's replay: events after $1 and up to $2 that its filter may select, at most
 * $3. The filter is applied here so that other rows stay in the database, and again, exactly, where
 * the page is read. $7 and $8 are alternatives: types by name, and whole resources. A resource is
 * not always the aggregate type: that of `system.webhook_disabled` is a webhook.
 *
 * The oldest stored position and the epoch are part of each row, or of a row of their own if the
 * page is empty. Only in the page's own snapshot do they show whether retention or a restore has
 * removed events between the cursor and the page.
 *
 * The statement has no name, so that it is planned for the filters that are set: a prepared plan
 * would scan for all of them.
 */
export const REPLAY_PAGE: Statement<
  ReplayRow,
  [after: number, upTo: number, limit: number, ...ReplayFilter]
> = {
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
