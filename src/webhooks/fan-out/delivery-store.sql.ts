import type { Statement } from '../../database/index.js';

/**
 * Inserts one delivery per match. Repeating it changes nothing: (subscription, position) is unique,
 * and existing rows stay as they are.
 *
 * The delivery of a subscription that is not active is `held`. It is inserted under the lock of the
 * subscription, which a resume takes, too, so that the resume finds the row. A subscription that is
 * locked by another transaction is skipped, so that a resume does not block the fan-out; its
 * delivery is `pending`, and the sweeper holds it later.
 */
export const INSERT_DELIVERIES: Statement<
  never,
  [
    ids: readonly string[],
    subscriptionIds: readonly string[],
    positions: readonly number[],
    eventIds: readonly string[],
    eventTypes: readonly string[],
    aggregateIds: readonly string[],
    tenantIds: readonly string[],
    now: Date,
  ]
> = {
  name: 'webhook-delivery-insert',
  text: `
    WITH inactive AS MATERIALIZED (
      SELECT id FROM webhook_subscriptions
      WHERE id = ANY ($2) AND status <> 'active' AND deleted_at IS NULL
      FOR SHARE SKIP LOCKED
    )
    INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id,
                                    tenant_id, next_attempt_at, created_at, status)
    SELECT match.id, subscription_id, position, event_id, event_type, aggregate_id, tenant_id, $8, $8,
           CASE WHEN inactive.id IS NULL THEN 'pending' ELSE 'held' END
    FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::uuid[], $7::text[])
      AS match (id, subscription_id, position, event_id, event_type, aggregate_id, tenant_id)
    LEFT JOIN inactive ON inactive.id = match.subscription_id
    ON CONFLICT (subscription_id, position) DO NOTHING`,
};
