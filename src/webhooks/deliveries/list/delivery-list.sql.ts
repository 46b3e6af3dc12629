import type { Statement } from '../../../database/index.js';

/**
 * The position of the first delivery of a subscription ($1), after a position ($2), that was
 * created at a time ($3) or later; the position after the last one if there is none. A binary
 * search, as the fan-out creates deliveries in the order of their positions: about 20 look-ups in a
 * million deliveries, and no index on the creation.
 */
export const FIRST_CREATED_FROM: Statement<
  { readonly position: number | string },
  [subscriptionId: string, afterPosition: number, time: Date]
> = {
  name: 'webhook-delivery-first-created',
  text: `
    WITH RECURSIVE search (low, high) AS (
      SELECT $2::bigint + 1, max(position) + 1 FROM webhook_deliveries WHERE subscription_id = $1
      UNION ALL
      SELECT CASE WHEN probe.created_at < $3 THEN probe.position + 1 ELSE search.low END,
             CASE WHEN probe.created_at < $3 THEN search.high ELSE middle.position END
      FROM search
      CROSS JOIN LATERAL (SELECT search.low + (search.high - search.low) / 2 AS position) AS middle
      LEFT JOIN LATERAL (
        SELECT position, created_at FROM webhook_deliveries
        WHERE subscription_id = $1 AND position >= middle.position AND NOT backfilled
        ORDER BY position LIMIT 1
      ) AS probe ON true
      WHERE search.low < search.high
    )
    SELECT low AS position FROM search WHERE low >= high`,
};

/**
 * For each pending delivery of an ordered subscription that is not the head of its aggregate queue:
 * the head, which must end first. Two look-ups per delivery, in the index of aggregate queues.
 */
export const FIND_BLOCKING: Statement<
  { readonly id: string; readonly waitingFor: string },
  [deliveryIds: readonly string[]]
> = {
  name: 'webhook-delivery-blocking',
  text: `
    SELECT waiting.id, head.id AS "waitingFor"
    FROM webhook_deliveries AS waiting
    JOIN webhook_subscriptions AS subscription
      ON subscription.id = waiting.subscription_id AND subscription.ordering = 'aggregate'
    CROSS JOIN LATERAL (
      SELECT earlier.id FROM webhook_deliveries AS earlier
      WHERE earlier.subscription_id = waiting.subscription_id AND earlier.aggregate_id = waiting.aggregate_id
        AND earlier.position < waiting.position AND earlier.status IN ('pending', 'delivering', 'held')
      ORDER BY earlier.position LIMIT 1
    ) AS head
    WHERE waiting.id = ANY ($1) AND waiting.status = 'pending'`,
};
