import type { Statement } from '../database/index.js';

/** A notification claimed by this process until its lease expires. */
export interface DueNotification {
  readonly eventId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** The number of this attempt, from 1. */
  readonly attempt: number;
}

/** Inserts at most one notification per event: the event's id is the key. */
export const INSERT_NOTIFICATION: Statement<
  never,
  [eventId: string, recipient: string, subject: string, body: string, createdAt: Date]
> = {
  name: 'notifications-insert',
  text: `
    INSERT INTO notifications (event_id, recipient, subject, body, created_at, due_at)
    VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT (event_id) DO NOTHING`,
};

/**
 * Claims up to $2 due notifications under a lease until $3. A notification whose result has not
 * been recorded by then is due again. No transaction is open during the mail exchange.
 */
export const CLAIM_DUE: Statement<DueNotification, [now: Date, limit: number, leaseUntil: Date]> = {
  name: 'notifications-claim',
  text: `
    UPDATE notifications SET due_at = $3, attempts = attempts + 1
    FROM (
      SELECT event_id FROM notifications
      WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= $1
      ORDER BY due_at LIMIT $2
      FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE notifications.event_id = due.event_id
    RETURNING notifications.event_id AS "eventId", recipient, subject, body, attempts AS attempt`,
};

export const MARK_SENT: Statement<never, [eventId: string, sentAt: Date]> = {
  name: 'notifications-sent',
  text: `UPDATE notifications SET sent_at = $2, last_error = NULL WHERE event_id = $1`,
};

/** Schedules a retry at $3, or gives the notification up if $3 is null. */
export const MARK_FAILED: Statement<
  never,
  [eventId: string, error: string, retryAt: Date | null, now: Date]
> = {
  name: 'notifications-failed',
  text: `
    UPDATE notifications
    SET last_error = $2, due_at = coalesce($3, due_at), given_up_at = CASE WHEN $3::timestamptz IS NULL THEN $4::timestamptz END
    WHERE event_id = $1`,
};

/** Deletes a batch of notifications that were sent or given up before $1. */
export const DELETE_OLD: Statement<never, [before: Date]> = {
  name: 'notifications-delete-old',
  text: `
    DELETE FROM notifications WHERE event_id IN (
      SELECT event_id FROM notifications WHERE coalesce(sent_at, given_up_at) < $1 LIMIT 1000
    )`,
};
