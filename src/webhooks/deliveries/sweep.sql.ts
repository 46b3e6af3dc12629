/**
 * Takes back what a worker claimed and never finished: it crashed, or hung. The attempt is repeated with the same
 * number, so it uses up nothing of the schedule. In batches, as whoever restarts after a crash has many.
 */
export const RELEASE_EXPIRED = {
  name: 'webhook-delivery-release-expired',
  text: `
    UPDATE webhook_deliveries SET status = 'pending', due = true, lease_until = NULL
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE status = 'delivering' AND lease_until <= $1
      ORDER BY lease_until LIMIT 1000
      FOR UPDATE SKIP LOCKED
    ) AS expired
    WHERE webhook_deliveries.ctid = expired.ctid
    RETURNING 1`,
};

/**
 * Sets aside what is due for subscriptions that are not active: the fan-out always makes pending deliveries, and a
 * lease may end after a pause. It needs the subscription's lock: without it a delivery could be held an instant
 * after a resume released all others, and stay so for ever. Somebody who changes the subscription just now is
 * not waited for; the next round comes soon. At most 10 000 per subscription, so that the statement stays short.
 */
export const HOLD_STRAYS = {
  name: 'webhook-delivery-hold-strays',
  text: `
    WITH RECURSIVE line (id) AS (
      (SELECT subscription_id FROM webhook_deliveries
       WHERE status = 'pending' AND due ORDER BY subscription_id LIMIT 1)
      UNION ALL
      SELECT (SELECT subscription_id FROM webhook_deliveries
              WHERE status = 'pending' AND due AND subscription_id > line.id
              ORDER BY subscription_id LIMIT 1)
      FROM line WHERE line.id IS NOT NULL
    ), inactive AS MATERIALIZED (
      SELECT subscription.id, subscription.deleted_at
      FROM line JOIN webhook_subscriptions AS subscription ON subscription.id = line.id
      WHERE subscription.status <> 'active' OR subscription.deleted_at IS NOT NULL
      FOR SHARE OF subscription SKIP LOCKED
    )
    UPDATE webhook_deliveries AS delivery
    SET status = CASE WHEN inactive.deleted_at IS NULL THEN 'held' ELSE 'cancelled' END,
        finished_at = CASE WHEN inactive.deleted_at IS NOT NULL THEN $1::timestamptz END
    FROM inactive CROSS JOIN LATERAL (
      SELECT ctid FROM webhook_deliveries
      WHERE subscription_id = inactive.id AND status = 'pending' AND due LIMIT 10000
    ) AS stray
    WHERE delivery.ctid = stray.ctid AND delivery.status = 'pending' AND delivery.due`,
};

/** The next delivery that waits for its time. */
export const NEXT_DUE = {
  name: 'webhook-delivery-next-due',
  text: `
    SELECT next_attempt_at AS "nextDue" FROM webhook_deliveries
    WHERE status = 'pending' AND NOT due ORDER BY next_attempt_at LIMIT 1`,
};
