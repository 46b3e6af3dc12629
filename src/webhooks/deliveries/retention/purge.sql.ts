import type { UntypedStatement } from '../../../database/index.js';

/* Without names: planned for the tables as they are now, which is worth it once a minute. */

/** When $1, retention $2 in ms and timeout $3 in ms leave a subscription's rows: never within its own retries. */
const CUTOFF = `
  $1::timestamptz - interval '1 millisecond' * greatest(
    $2::bigint,
    (SELECT coalesce(sum(wait), 0) * 1.1 + (count(*) + 1) * $3::bigint
     FROM unnest(subscription.retry_schedule) AS wait))`;

/**
 * Removes up to $4 finished deliveries with their attempts. One process at a time, by an advisory lock that ends with
 * the transaction: two would only delete each other's rows. Batches are small, so that no lock is held for more
 * than milliseconds and vacuum comes between them. A delivery that is replayed just now is waited for, and then left.
 */
export const PURGE_DELIVERIES: UntypedStatement = {
  text: `
    WITH leader AS MATERIALIZED (
      SELECT pg_try_advisory_xact_lock(hashtext('webhook-purge')) AS leads
    ), expired AS MATERIALIZED (
      SELECT finished.id
      FROM leader CROSS JOIN webhook_subscriptions AS subscription CROSS JOIN LATERAL (
        SELECT id FROM webhook_deliveries AS delivery
        WHERE delivery.subscription_id = subscription.id AND delivery.finished_at < ${CUTOFF}
        ORDER BY delivery.finished_at LIMIT $4
      ) AS finished
      WHERE leader.leads
      LIMIT $4
    ), gone AS (
      DELETE FROM webhook_deliveries AS delivery USING expired
      WHERE delivery.id = expired.id AND delivery.finished_at IS NOT NULL
      RETURNING delivery.id
    ), attempts AS (
      DELETE FROM webhook_attempts USING gone WHERE delivery_id = gone.id
    )
    SELECT count(*)::integer AS purged FROM gone`,
};

/** Up to $4 changes of status, kept as long as the deliveries that they explain. */
export const PURGE_STATUS_CHANGES: UntypedStatement = {
  text: `
    WITH expired AS MATERIALIZED (
      SELECT change.id
      FROM webhook_subscriptions AS subscription CROSS JOIN LATERAL (
        SELECT id, at FROM webhook_status_changes
        WHERE subscription_id = subscription.id ORDER BY id LIMIT $4
      ) AS change
      WHERE change.at < ${CUTOFF}
      LIMIT $4
    ), gone AS (
      DELETE FROM webhook_status_changes USING expired WHERE webhook_status_changes.id = expired.id RETURNING 1
    )
    SELECT count(*)::integer AS purged FROM gone`,
};

/** Deleted subscriptions of which nothing is left but their row. */
export const FIND_FORGOTTEN: UntypedStatement = {
  text: `
    SELECT id FROM webhook_subscriptions AS subscription
    WHERE deleted_at < ${CUTOFF}
      AND NOT EXISTS (SELECT FROM webhook_deliveries WHERE subscription_id = subscription.id)
    LIMIT $4`,
};

/**
 * With their secrets and all that speaks of them. Apart from the search, since any DELETE has the fan-out read all
 * subscriptions again.
 */
export const FORGET_SUBSCRIPTIONS: UntypedStatement = {
  text: `
    WITH changes AS (DELETE FROM webhook_status_changes WHERE subscription_id = ANY ($1)),
      recoveries AS (DELETE FROM webhook_recoveries WHERE subscription_id = ANY ($1)),
      resends AS (DELETE FROM webhook_resends WHERE subscription_id = ANY ($1)),
      verifications AS (DELETE FROM webhook_verifications WHERE subscription_id = ANY ($1)),
      rations AS (DELETE FROM webhook_rations WHERE subscription_id = ANY ($1))
    DELETE FROM webhook_subscriptions WHERE id = ANY ($1) AND deleted_at IS NOT NULL`,
};
