import { EVENT_COLUMNS } from '../../../event-log/index.js';

/** The recovery that nobody is at and that has waited longest for its turn, so that several go on side by side. */
export const TAKE_RECOVERY = {
  name: 'webhook-recovery-take',
  text: `
    SELECT id, subscription_id AS "subscriptionId", since, until, next_position AS "nextPosition",
           last_position AS "lastPosition", actor
    FROM webhook_recoveries WHERE status = 'running'
    ORDER BY worked_at LIMIT 1
    FOR UPDATE SKIP LOCKED`,
};

/** What it wants at present. A pause or a resume must not come between: it would miss the deliveries that are made. */
export const LOCK_WISHES = {
  name: 'webhook-recovery-wishes',
  text: `
    SELECT id AS "subscriptionId", tenant_id AS "tenantId", event_types AS "eventTypes", filter, versions,
           status
    FROM webhook_subscriptions WHERE id = $1 AND deleted_at IS NULL
    FOR SHARE`,
};

/**
 * The events from $2 to $3 that may be missed: of the tenant, in the window's time where it has one, and not
 * received or on their way. The positions bound what one statement looks at, however little it finds.
 */
export const READ_MISSED = {
  name: 'webhook-recovery-read',
  text: `
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE position BETWEEN $2 AND $3 AND tenant_id = $4
      AND ($5::timestamptz IS NULL OR occurred_at >= $5)
      AND ($6::timestamptz IS NULL OR occurred_at <= $6)
      AND NOT EXISTS (
        SELECT FROM webhook_deliveries AS delivery
        WHERE delivery.subscription_id = $1 AND delivery.position = event_log.position
          AND delivery.status NOT IN ('dead', 'cancelled'))
    ORDER BY position`,
};

export const NOTE_PROGRESS = {
  name: 'webhook-recovery-progress',
  text: `
    UPDATE webhook_recoveries
    SET next_position = $2, scheduled = scheduled + $3, status = $4, worked_at = $5,
        finished_at = CASE WHEN $4 <> 'running' THEN $5::timestamptz END
    WHERE id = $1`,
};
