/** Of the events at $2, those whose delivery is dead. */
export const DEAD_AMONG = {
  name: 'webhook-recovery-dead',
  text: `
    SELECT id FROM webhook_deliveries
    WHERE subscription_id = $1 AND position = ANY ($2) AND status = 'dead'`,
};

/**
 * Schedules what was not received: makes the delivery where there is none, and takes up again the one that was given
 * up or cancelled, with a schedule that begins anew. What was received, or waits for its turn, stays as it is, also
 * when the fan-out comes to the same event at the same time: (subscription, position) is unique.
 */
export const RECOVER_DELIVERIES = {
  name: 'webhook-recovery-schedule',
  text: `
    INSERT INTO webhook_deliveries AS delivery (id, subscription_id, position, event_id, event_type,
      aggregate_id, tenant_id, next_attempt_at, created_at, status)
    SELECT missed.id, $1, position, event_id, event_type, aggregate_id, tenant_id, $8, $8, $9
    FROM unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::uuid[], $7::text[])
      AS missed (id, position, event_id, event_type, aggregate_id, tenant_id)
    ON CONFLICT (subscription_id, position) DO UPDATE
      SET status = excluded.status, due = true, manual = false, finished_at = NULL,
          next_attempt_at = excluded.next_attempt_at, schedule_start = delivery.attempt_count
      WHERE delivery.status IN ('dead', 'cancelled')
    RETURNING id`,
};
