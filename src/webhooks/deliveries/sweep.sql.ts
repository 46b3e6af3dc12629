import type { Statement } from '../../database/index.js';

/** The most rows that `RELEASE_EXPIRED` changes; as many may mean that there are more. */
export const RELEASE_BATCH = 1_000;

/**
 * Releases deliveries that a worker claimed and did not finish because it crashed or hangs. The
 * attempt is repeated with the same number, so it does not use up the schedule. Runs in batches,
 * because there are many after a crash.
 */
export const RELEASE_EXPIRED: Statement<{ readonly released: number }, [now: Date]> = {
  name: 'webhook-delivery-release-expired',
  text: `
    UPDATE webhook_deliveries SET status = 'pending', due = true, lease_until = NULL
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE status = 'delivering' AND lease_until <= $1
      ORDER BY lease_until LIMIT ${RELEASE_BATCH}
      FOR UPDATE SKIP LOCKED
    ) AS expired
    WHERE webhook_deliveries.ctid = expired.ctid
    RETURNING 1 AS released`,
};

/**
 * Holds due deliveries of subscriptions that are not active, and cancels those of deleted ones.
 * There are some: the fan-out inserts `pending` rows when it cannot lock an inactive subscription,
 * a status change skips locked rows, and a lease may expire after a pause. It takes the lock of the
 * subscription; without it, a delivery could be held just after a resume has released all others,
 * and stay held for ever. A subscription that is locked is skipped until the next sweep. At most
 * 10,000 deliveries per subscription, so that the statement stays short.
 */
export const HOLD_STRAYS: Statement<never, [now: Date]> = {
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

/** The time of the next scheduled attempt. */
export const NEXT_DUE: Statement<{ readonly nextDue: Date }> = {
  name: 'webhook-delivery-next-due',
  text: `
    SELECT next_attempt_at AS "nextDue" FROM webhook_deliveries
    WHERE status = 'pending' AND NOT due ORDER BY next_attempt_at LIMIT 1`,
};
