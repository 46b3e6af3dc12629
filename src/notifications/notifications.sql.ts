/** One per event, whoever asks how often: the event's id is the key. */
export const QUEUE_NOTIFICATION = `
  INSERT INTO notifications (event_id, recipient, subject, body, created_at, due_at)
  VALUES ($1, $2, $3, $4, $5, $5)
  ON CONFLICT (event_id) DO NOTHING`;

/**
 * Takes up to $2 that are due, and puts them off to $3, when the sender must be dead if it has not said what came of
 * them. No transaction is open while the mail server is talked to.
 */
export const TAKE_DUE = {
  name: 'notifications-take',
  text: `
    UPDATE notifications SET due_at = $3, attempts = attempts + 1
    FROM (
      SELECT event_id FROM notifications
      WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= $1
      ORDER BY due_at LIMIT $2
      FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE notifications.event_id = due.event_id
    RETURNING notifications.event_id AS "eventId", recipient, subject, body, attempts`,
};

export const MARK_SENT = {
  name: 'notifications-sent',
  text: `UPDATE notifications SET sent_at = $2, last_error = NULL WHERE event_id = $1`,
};

/** Not sent: again at $3, or never if that is null. */
export const MARK_FAILED = {
  name: 'notifications-failed',
  text: `
    UPDATE notifications
    SET last_error = $2, due_at = coalesce($3, due_at), given_up_at = CASE WHEN $3::timestamptz IS NULL THEN $4::timestamptz END
    WHERE event_id = $1`,
};

/** What is over since before $1; few at a time, as mails are. */
export const FORGET_OLD = {
  name: 'notifications-forget',
  text: `
    DELETE FROM notifications WHERE event_id IN (
      SELECT event_id FROM notifications WHERE coalesce(sent_at, given_up_at) < $1 LIMIT 1000
    )`,
};
