import type { Statement } from '../../../database/index.js';
import { EVENT_COLUMNS } from '../../../event-log/index.js';
import type { LogRow } from '../../../event-log/index.js';
import type { CopyRow } from './copied-event.js';

export const LOAD_EVENTS: Statement<LogRow, [positions: readonly (number | string)[]]> = {
  name: 'webhook-delivery-events',
  text: `SELECT ${EVENT_COLUMNS} FROM event_log WHERE position = ANY ($1)`,
};

/** The events of replayed deliveries that the log no longer has; `data` as its exact text. */
export const LOAD_EVENT_COPIES: Statement<CopyRow, [deliveryIds: readonly string[]]> = {
  name: 'webhook-delivery-event-copies',
  text: `
    SELECT id, event_copy AS event, (event_copy -> 'data')::text AS data
    FROM webhook_deliveries WHERE id = ANY ($1) AND event_copy IS NOT NULL`,
};

/** The most deliveries that one `PROMOTE_DUE` changes. */
export const PROMOTE_BATCH = 1_000;

/**
 * Makes deliveries claimable whose next attempt has fallen due. In batches: thousands fall due at
 * once when a receiver comes back.
 */
export const PROMOTE_DUE: Statement<{ promoted: number }, [now: Date]> = {
  name: 'webhook-delivery-promote',
  text: `
    UPDATE webhook_deliveries SET due = true
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE status = 'pending' AND NOT due AND next_attempt_at <= $1
      ORDER BY next_attempt_at LIMIT ${PROMOTE_BATCH}
      FOR UPDATE SKIP LOCKED
    ) AS fallen_due
    WHERE webhook_deliveries.ctid = fallen_due.ctid
    RETURNING 1 AS promoted`,
};

/**
 * Releases claimed deliveries that were not sent, as if they had not been claimed: due at once, or
 * at $3. Applies only where the claim is still the latest one. A delivery has a lease exactly while
 * its status is `delivering`; testing the lease keeps the planner off the index of all leases.
 */
export const RELEASE: Statement<
  never,
  [ids: readonly string[], claims: readonly number[], until: Date | null]
> = {
  name: 'webhook-delivery-release',
  text: `
    UPDATE webhook_deliveries
    SET status = 'pending', lease_until = NULL, due = $3::timestamptz IS NULL,
        next_attempt_at = coalesce($3, next_attempt_at)
    FROM unnest($1::uuid[], $2::integer[]) AS released (id, claim)
    WHERE webhook_deliveries.id = released.id AND claim_count = released.claim
      AND lease_until IS NOT NULL`,
};
