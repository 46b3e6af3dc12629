import { EVENT_COLUMNS } from '../../../outbox/index.js';

/**
 * Claims up to $2 due deliveries, at most $3 per subscription: one statement, so that any number of workers
 * may run it, and each row goes to one of them.
 *
 * Fair, and fast however much is due: it steps through the index from one subscription with something due to
 * the next (a loose index scan), from the one after $1 on, and stops when it has enough. 100 000 due deliveries
 * of a subscriber that hangs are one step. $4 and $5 name the subscriptions that this worker is busy with, and
 * how many more of each it would take. Why not ORDER BY next_attempt_at LIMIT: the hanging subscriber's rows
 * would be walked again by every claim.
 *
 * The status of a subscription is read here, never from a cache. What is due for one that is not active stays
 * where it is; `HOLD_STRAYS` sets it aside, since that needs the subscription's lock, and this waits for none.
 *
 * The events are not joined: most are still in the memory of the process that fanned them out, and reading an
 * event twice costs as much as claiming it.
 */
export const CLAIM_DUE = {
  name: 'webhook-delivery-claim',
  text: `
    WITH RECURSIVE line (id, first) AS (
      (SELECT subscription_id, position FROM webhook_deliveries
       WHERE status = 'pending' AND due AND subscription_id > $1
       ORDER BY subscription_id, position LIMIT 1)
      UNION ALL
      SELECT next.subscription_id, next.position
      FROM line CROSS JOIN LATERAL (
        SELECT subscription_id, position FROM webhook_deliveries
        WHERE status = 'pending' AND due AND subscription_id > line.id
        ORDER BY subscription_id, position LIMIT 1
      ) AS next
    ), head AS MATERIALIZED (
      SELECT heads.ctid, heads.revision
      FROM line
      LEFT JOIN unnest($4::uuid[], $5::integer[]) AS busy (id, room) ON busy.id = line.id
      CROSS JOIN LATERAL (
        SELECT delivery.ctid, subscription.revision
        FROM webhook_subscriptions AS subscription
        JOIN webhook_deliveries AS delivery ON delivery.subscription_id = subscription.id
        WHERE subscription.id = line.id AND subscription.status = 'active'
          AND subscription.deleted_at IS NULL
          AND delivery.subscription_id = line.id AND delivery.position >= line.first
          AND delivery.status = 'pending' AND delivery.due
        ORDER BY delivery.position
        LIMIT least($3, busy.room)
        FOR UPDATE OF delivery SKIP LOCKED
      ) AS heads
      LIMIT $2
    ), claimed AS (
      UPDATE webhook_deliveries AS delivery
      SET status = 'delivering', claim_count = claim_count + 1, lease_until = $6
      FROM head WHERE delivery.ctid = head.ctid
      RETURNING delivery.id, delivery.subscription_id AS "subscriptionId",
                head.revision AS "subscriptionRevision", delivery.position,
                delivery.claim_count AS "claim", delivery.attempt_count AS "attemptCount",
                delivery.schedule_start AS "scheduleStart", delivery.manual
    )
    SELECT * FROM claimed ORDER BY "subscriptionId", position`,
};

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

/** What waited and may now be claimed. In batches: a thousand at once when a subscriber comes back. */
export const PROMOTE_DUE = {
  name: 'webhook-delivery-promote',
  text: `
    UPDATE webhook_deliveries SET due = true
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE status = 'pending' AND NOT due AND next_attempt_at <= $1
      ORDER BY next_attempt_at LIMIT 1000
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
