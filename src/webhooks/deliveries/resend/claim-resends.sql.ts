import type { Statement } from '../../../database/index.js';

/** A resend that this process may send until its lease expires. */
export interface ClaimedResend {
  readonly id: string;
  readonly claim: number;
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  /** Null if the delivery has been purged since. */
  readonly position: number | string | null;
  /** The number of the next attempt. */
  readonly attemptNumber: number;
}

/**
 * The limits of a subscription, locked as in the claim of deliveries (`claim-due.sql.ts`): one
 * resend at a time, if the rate limit permits a request and fewer than `concurrency` are in flight.
 */
const LIMITS = `
  SELECT ration.subscription_id,
         greatest(ration.free_at, $1::timestamptz - interval '50 milliseconds') AS free_at
  FROM webhook_rations AS counted
  JOIN webhook_rations AS ration ON ration.subscription_id = counted.subscription_id
  WHERE subscription.is_limited
    AND ration.subscription_id = subscription.id AND ration.claims = counted.claims
    AND (subscription.rate_limit IS NULL OR ration.free_at <= $1::timestamptz
         OR ration.free_at > $1::timestamptz + interval '2 seconds')
    AND (subscription.concurrency IS NULL OR subscription.concurrency > (
          SELECT count(*) FROM webhook_deliveries
          WHERE subscription_id = subscription.id AND status = 'delivering'
        ) + (
          SELECT count(*) FROM webhook_resends
          WHERE subscription_id = subscription.id AND lease_until > $1::timestamptz))
  FOR UPDATE OF ration SKIP LOCKED`;

/**
 * Claims up to $3 resends until $2, the oldest first, and at most $4 per subscription; none of the
 * subscriptions $5, of which this process has enough in flight. Resends of a subscription that is
 * not active are not claimed. The search steps from subscription to subscription, so that a
 * thousand resends of one do not slow down the others.
 *
 * A row without a position belongs to a delivery that has been purged since.
 */
export const CLAIM_RESENDS: Statement<
  ClaimedResend,
  [now: Date, lease: Date, limit: number, perSubscription: number, busy: readonly string[]]
> = {
  name: 'webhook-resend-claim',
  text: `
    WITH RECURSIVE turn (id) AS (
      (SELECT subscription_id FROM webhook_resends ORDER BY subscription_id LIMIT 1)
      UNION ALL
      SELECT next.subscription_id
      FROM turn CROSS JOIN LATERAL (
        SELECT subscription_id FROM webhook_resends WHERE subscription_id > turn.id
        ORDER BY subscription_id LIMIT 1
      ) AS next
    ), subscription AS (
      SELECT subscription.id, subscription.revision, subscription.rate_limit, subscription.concurrency,
             subscription.rate_limit IS NOT NULL OR subscription.concurrency IS NOT NULL AS is_limited
      FROM turn JOIN webhook_subscriptions AS subscription ON subscription.id = turn.id
      WHERE subscription.status = 'active' AND subscription.deleted_at IS NULL
        AND subscription.id <> ALL ($5::uuid[])
    ), chosen AS MATERIALIZED (
      SELECT resend.delivery_id, subscription.*, ration.subscription_id IS NOT NULL AS is_rate_limited,
             ration.free_at
      FROM subscription
      LEFT JOIN LATERAL (${LIMITS}) AS ration ON true
      CROSS JOIN LATERAL (
        SELECT delivery_id, requested_at FROM webhook_resends
        WHERE subscription_id = subscription.id
          AND (lease_until IS NULL OR lease_until <= $1::timestamptz)
        ORDER BY requested_at, delivery_id
        LIMIT CASE WHEN subscription.is_limited THEN 1 ELSE $4::integer END
        FOR UPDATE SKIP LOCKED
      ) AS resend
      WHERE NOT subscription.is_limited OR ration.subscription_id IS NOT NULL
      ORDER BY resend.requested_at, resend.delivery_id LIMIT $3
    ), spent AS (
      UPDATE webhook_rations AS ration
      SET claims = ration.claims + 1,
          free_at = CASE WHEN chosen.rate_limit IS NULL THEN ration.free_at
            ELSE least(chosen.free_at, $1::timestamptz) + interval '1 second' / chosen.rate_limit END
      FROM chosen WHERE chosen.is_rate_limited AND ration.subscription_id = chosen.id
    )
    UPDATE webhook_resends AS resend
    SET claims = resend.claims + 1, lease_until = $2
    FROM chosen LEFT JOIN webhook_deliveries AS delivery
      ON delivery.id = chosen.delivery_id AND delivery.status = 'succeeded'
    WHERE resend.delivery_id = chosen.delivery_id
    RETURNING resend.delivery_id AS id, resend.claims AS claim, chosen.id AS "subscriptionId",
              chosen.revision AS "subscriptionRevision", delivery.position,
              delivery.attempt_count + 1 AS "attemptNumber"`,
};
