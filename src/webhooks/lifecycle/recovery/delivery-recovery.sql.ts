import type { Statement } from '../../../database/index.js';

/** The dead deliveries of a subscription at the positions $2. */
export const FIND_DEAD: Statement<
  { readonly id: string },
  [subscriptionId: string, positions: readonly number[]]
> = {
  name: 'webhook-recovery-dead',
  text: `
    SELECT id FROM webhook_deliveries
    WHERE subscription_id = $1 AND position = ANY ($2) AND status = 'dead'`,
};

/**
 * Schedules events that were not received: inserts missing deliveries, and makes dead and cancelled
 * ones pending again with a fresh schedule. Deliveries that succeeded or are waiting stay as they
 * are, even if the fan-out inserts the same event concurrently: (subscription, position) is unique.
 */
export const RECOVER_DELIVERIES: Statement<
  { readonly id: string },
  [
    subscriptionId: string,
    ids: readonly string[],
    positions: readonly number[],
    eventIds: readonly string[],
    eventTypes: readonly string[],
    aggregateIds: readonly string[],
    tenantIds: readonly string[],
    now: Date,
    status: 'pending' | 'held',
  ]
> = {
  name: 'webhook-recovery-schedule',
  text: `
    INSERT INTO webhook_deliveries AS delivery (id, subscription_id, position, event_id, event_type,
      aggregate_id, tenant_id, next_attempt_at, created_at, status, backfilled)
    SELECT missed.id, $1, position, event_id, event_type, aggregate_id, tenant_id, $8, $8, $9, true
    FROM unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::uuid[], $7::text[])
      AS missed (id, position, event_id, event_type, aggregate_id, tenant_id)
    ON CONFLICT (subscription_id, position) DO UPDATE
      SET status = excluded.status, due = true, manual = false, finished_at = NULL,
          next_attempt_at = excluded.next_attempt_at, schedule_start = delivery.attempt_count
      WHERE delivery.status IN ('dead', 'cancelled')
    RETURNING id`,
};
