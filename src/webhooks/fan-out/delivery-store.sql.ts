/**
 * For a subscription that is not active the row is made `held`, under the subscription's lock, which a resume takes,
 * too: whoever resumes then finds the row. A lock that somebody else has is not waited for, so that nobody who
 * resumes stops the fan-out; such a row is `pending`, and the sweeper sees to it.
 *
 * One row per match. A fan-out that runs twice inserts once: (subscription, position) is unique, and a repeat
 * is left as it is.
 */
export const INSERT_DELIVERIES = {
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
