import type { Statement } from '../../database/index.js';
import type { DeliveryStatus } from './delivery-status.js';

type ReplayParams = [
  deliveryId: string | null,
  status: DeliveryStatus,
  now: Date,
  letterId: string,
];

/** Locks out a concurrent pause or resume, for the reason given at the sweeper's `HOLD_STRAYS`. */
export const LOCK_FOR_REPLAY: Statement<{ readonly status: string }, [id: string | null]> = {
  text: `
  SELECT status FROM webhook_subscriptions WHERE id = $1 AND deleted_at IS NULL FOR SHARE`,
};

/**
 * Attempt numbers continue; the schedule starts again. If the log no longer has the event, the
 * delivery gets a copy of it.
 */
export const REPLAY_DELIVERY: Statement<{ readonly id: string }, ReplayParams> = {
  text: `
  UPDATE webhook_deliveries
  SET status = $2, due = true, next_attempt_at = $3, finished_at = NULL, schedule_start = attempt_count,
      event_copy = CASE
        WHEN NOT EXISTS (SELECT FROM event_log WHERE event_log.position = webhook_deliveries.position)
        THEN (SELECT event FROM dead_letters WHERE dead_letters.id = $4) END
  WHERE id = $1 AND status = 'dead'
  RETURNING id`,
};

/**
 * Inserts a purged delivery again, as it would be after a replay, unless the event has a delivery.
 */
export const REVIVE_DELIVERY: Statement<{ readonly id: string }, ReplayParams> = {
  text: `
  INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id, tenant_id,
                                  status, next_attempt_at, created_at, attempt_count, schedule_start, backfilled,
                                  event_copy)
  SELECT $1::uuid, letter.webhook_id, (letter.event ->> 'position')::bigint, (letter.event ->> 'eventId')::uuid,
         letter.event_type, (letter.event ->> 'aggregateId')::uuid, letter.tenant_id, $2::text,
         $3::timestamptz, $3::timestamptz, letter.attempts, letter.attempts, true,
         CASE WHEN NOT EXISTS (SELECT FROM event_log
                               WHERE event_log.position = (letter.event ->> 'position')::bigint)
         THEN letter.event END
  FROM dead_letters AS letter WHERE letter.id = $4
  ON CONFLICT DO NOTHING
  RETURNING id`,
};
