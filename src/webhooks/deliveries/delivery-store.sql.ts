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

/**
 * What is under way stays so: its attempt ends, and its outcome sees the subscription as it then is.
 *
 * Here and below `due OR NOT due` is no tautology to the planner: each half has an index of its own, that of the
 * lines and that of what waits, and no other index finds a few pending rows among millions that are done.
 */
export const HOLD_PENDING = `
  UPDATE webhook_deliveries SET status = 'held'
  WHERE (subscription_id = $1 AND status = 'pending' AND due)
     OR (subscription_id = $1 AND status = 'pending' AND NOT due)`;

/** What was held goes on at once, in the order of the log. */
export const RELEASE_HELD = `
  UPDATE webhook_deliveries SET status = 'pending', due = true, next_attempt_at = $2
  WHERE subscription_id = $1 AND status = 'held'`;

/**
 * What waits is cancelled: the subscription is deleted, or resumed without what was held (while it is not active, what is
 * pending is as good as held: the sweeper was not there yet). What is under way is left to its outcome.
 */
export const CANCEL_WAITING = `
  UPDATE webhook_deliveries SET status = 'cancelled', finished_at = $2
  WHERE (subscription_id = $1 AND status = 'held')
     OR (subscription_id = $1 AND status = 'pending' AND due)
     OR (subscription_id = $1 AND status = 'pending' AND NOT due)`;
