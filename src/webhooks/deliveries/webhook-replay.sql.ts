/** A pause or a resume must not come between: see the claim's `HOLD_STRAYS`. */
export const LOCK_FOR_REPLAY = `
  SELECT status FROM webhook_subscriptions WHERE id = $1 AND deleted_at IS NULL FOR SHARE`;

/** Attempts go on counting; the schedule starts again. The event is taken along where the log has dropped it. */
export const REPLAY_DELIVERY = `
  UPDATE webhook_deliveries
  SET status = $2, due = true, next_attempt_at = $3, finished_at = NULL, schedule_start = attempt_count,
      event_copy = CASE
        WHEN NOT EXISTS (SELECT FROM event_log WHERE event_log.position = webhook_deliveries.position)
        THEN (SELECT event FROM dead_letters WHERE dead_letters.id = $4) END
  WHERE id = $1 AND status = 'dead'
  RETURNING id`;

/** The delivery that was purged, as it would be after a replay; nothing if it, or another of this event, is there. */
export const REVIVE_DELIVERY = `
  INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id, tenant_id,
                                  status, next_attempt_at, created_at, attempt_count, schedule_start, event_copy)
  SELECT $1::uuid, letter.webhook_id, (letter.event ->> 'position')::bigint, (letter.event ->> 'eventId')::uuid,
         letter.event_type, (letter.event ->> 'aggregateId')::uuid, letter.tenant_id, $2::text,
         $3::timestamptz, $3::timestamptz, letter.attempts, letter.attempts,
         CASE WHEN NOT EXISTS (SELECT FROM event_log
                               WHERE event_log.position = (letter.event ->> 'position')::bigint)
         THEN letter.event END
  FROM dead_letters AS letter WHERE letter.id = $4
  ON CONFLICT DO NOTHING
  RETURNING id`;
