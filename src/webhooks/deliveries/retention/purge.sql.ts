import type { Statement } from '../../../database/index.js';

/*
 * Unnamed, so that each run is planned for the tables as they are, which is worth it once a minute.
 */

export type PurgeParams = [now: Date, retentionMs: number, timeoutMs: number, limit: number];

/**
 * The time before which rows of a subscription are removed: now $1, retention $2 in ms, timeout $3
 * in ms, but never within its own retry schedule.
 */
const CUTOFF = `
  $1::timestamptz - interval '1 millisecond' * greatest(
    $2::bigint,
    (SELECT coalesce(sum(wait), 0) * 1.1 + (count(*) + 1) * $3::bigint
     FROM unnest(subscription.retry_schedule) AS wait))`;

/**
 * Removes up to $4 finished deliveries with their attempts. An advisory lock, held until the end of
 * the transaction, admits one process at a time: two would only compete for the same rows. Batches
 * are small, so that locks are held for milliseconds and vacuum can run in between. A delivery that
 * is replayed concurrently is waited for and then kept.
 */
export const PURGE_DELIVERIES: Statement<{ readonly purged: number }, PurgeParams> = {
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

/** Removes up to $4 status changes; they are kept as long as the deliveries that they explain. */
export const PURGE_STATUS_CHANGES: Statement<{ readonly purged: number }, PurgeParams> = {
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

/** Deleted subscriptions that have no deliveries left. */
export const FIND_EXPIRED_SUBSCRIPTIONS: Statement<{ readonly id: string }, PurgeParams> = {
  text: `
    SELECT id FROM webhook_subscriptions AS subscription
    WHERE deleted_at < ${CUTOFF}
      AND NOT EXISTS (SELECT FROM webhook_deliveries WHERE subscription_id = subscription.id)
    LIMIT $4`,
};

/**
 * Deletes subscriptions with their secrets and every row that refers to them. The search is a
 * statement of its own, because any DELETE makes the fan-out reload all subscriptions.
 */
export const DELETE_SUBSCRIPTIONS: Statement<never, [ids: readonly string[]]> = {
  text: `
    WITH changes AS (DELETE FROM webhook_status_changes WHERE subscription_id = ANY ($1)),
      recoveries AS (DELETE FROM webhook_recoveries WHERE subscription_id = ANY ($1)),
      resends AS (DELETE FROM webhook_resends WHERE subscription_id = ANY ($1)),
      verifications AS (DELETE FROM webhook_verifications WHERE subscription_id = ANY ($1)),
      rations AS (DELETE FROM webhook_rations WHERE subscription_id = ANY ($1))
    DELETE FROM webhook_subscriptions WHERE id = ANY ($1) AND deleted_at IS NOT NULL`,
};
