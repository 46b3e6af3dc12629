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
