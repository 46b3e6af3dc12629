import { EVENT_COLUMNS } from '../../../event-log/index.js';

export const LOAD_EVENTS = {
  name: 'webhook-delivery-events',
  text: `SELECT ${EVENT_COLUMNS} FROM event_log WHERE position = ANY ($1)`,
};

/** The events of replayed deliveries whose place in the log is gone; `data` as the text that it is. */
export const LOAD_EVENT_COPIES = {
  name: 'webhook-delivery-event-copies',
  text: `
    SELECT id, event_copy AS event, (event_copy -> 'data')::text AS data
    FROM webhook_deliveries WHERE id = ANY ($1) AND event_copy IS NOT NULL`,
};

/** The most deliveries that one `PROMOTE_DUE` changes. */
export const PROMOTE_BATCH = 1_000;

/** What waited and may now be claimed. In batches: a thousand at once when a subscriber comes back. */
export const PROMOTE_DUE = {
  name: 'webhook-delivery-promote',
  text: `
    UPDATE webhook_deliveries SET due = true
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE status = 'pending' AND NOT due AND next_attempt_at <= $1
      ORDER BY next_attempt_at LIMIT ${PROMOTE_BATCH}
      FOR UPDATE SKIP LOCKED
    ) AS ripe
    WHERE webhook_deliveries.ctid = ripe.ctid
    RETURNING 1`,
};

/**
 * Gives back what was claimed and not sent, as if it had not been claimed: due at once, or at $3. Only by whoever
 * still holds the claim; a lease is there exactly while the status is `delivering`, and asking for the lease keeps
 * the planner off the index of all leases.
 */
export const GIVE_BACK = {
  name: 'webhook-delivery-give-back',
  text: `
    UPDATE webhook_deliveries
    SET status = 'pending', lease_until = NULL, due = $3::timestamptz IS NULL,
        next_attempt_at = coalesce($3, next_attempt_at)
    FROM unnest($1::uuid[], $2::integer[]) AS held (id, claim)
    WHERE webhook_deliveries.id = held.id AND claim_count = held.claim AND lease_until IS NOT NULL`,
};
