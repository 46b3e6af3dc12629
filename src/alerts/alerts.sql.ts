import type { Statement } from '../database/index.js';
import type { AlertChannel, AlertContent, AlertedDeadLetter } from './alert.js';

/** A row that gathers the incidents of a subject for one channel. */
export interface AlertRow {
  readonly subject: string;
  readonly channel: AlertChannel;
  readonly tenantId: string;
  readonly webhookId: string | null;
  readonly attempts: number;
  readonly dropped: number;
  readonly message: AlertContent | null;
  readonly deadLetters: number;
  readonly lastDeadLetter: AlertedDeadLetter | null;
  readonly disabledReason: string | null;
  readonly since: Date | null;
}

/**
 * Adds an incident to the rows of a subject ($1) on several channels ($2). An idle row becomes due
 * at $9, unless its last alert is too recent; a row that already gathers, or whose alert is being
 * sent, keeps its time. Channels are locked in one order.
 */
export const RECORD_INCIDENT: Statement<
  never,
  [
    subject: string,
    channels: AlertChannel[],
    tenantId: string,
    webhookId: string | null,
    deadLetters: number,
    lastDeadLetter: string | null,
    disabledReason: string | null,
    since: Date,
    nextAt: Date,
  ]
> = {
  name: 'alert-record-incident',
  text: `
    INSERT INTO alerts AS alert (subject, channel, tenant_id, webhook_id, dead_letters, last_dead_letter,
                                 disabled_reason, since, next_at)
    SELECT $1, channel, $3, $4, $5, $6, $7, $8, $9 FROM unnest($2::text[]) AS channel ORDER BY channel
    ON CONFLICT (subject, channel) DO UPDATE SET
      dead_letters = alert.dead_letters + excluded.dead_letters,
      last_dead_letter = coalesce(excluded.last_dead_letter, alert.last_dead_letter),
      disabled_reason = coalesce(excluded.disabled_reason, alert.disabled_reason),
      since = coalesce(alert.since, excluded.since),
      next_at = CASE WHEN alert.since IS NULL AND alert.message IS NULL
                     THEN greatest(alert.next_at, excluded.next_at) ELSE alert.next_at END`,
};

/** The next due row with something to send; concurrent claims skip it. */
export const LOCK_DUE: Statement<AlertRow, [now: Date]> = {
  name: 'alert-lock-due',
  text: `
    SELECT subject, channel, tenant_id AS "tenantId", webhook_id AS "webhookId", attempts, dropped, message,
           dead_letters AS "deadLetters", last_dead_letter AS "lastDeadLetter",
           disabled_reason AS "disabledReason", since
    FROM alerts
    WHERE next_at <= $1 AND (since IS NOT NULL OR message IS NOT NULL)
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
};

/** Turns the gathered incidents into an alert ($3), which no longer changes, and clears them. */
export const FREEZE: Statement<never, [subject: string, channel: AlertChannel, message: string]> = {
  name: 'alert-freeze',
  text: `
    UPDATE alerts
    SET message = $3, dead_letters = 0, last_dead_letter = NULL, disabled_reason = NULL, since = NULL
    WHERE subject = $1 AND channel = $2`,
};

/** Starts an attempt under a lease: until $3 no other process claims the alert. */
export const BEGIN_ATTEMPT: Statement<
  never,
  [subject: string, channel: AlertChannel, leaseUntil: Date]
> = {
  name: 'alert-begin-attempt',
  text: `UPDATE alerts SET attempts = attempts + 1, next_at = $3 WHERE subject = $1 AND channel = $2`,
};

/** Schedules the next attempt of the alert $3 at $4. */
export const RETRY_LATER: Statement<
  never,
  [subject: string, channel: AlertChannel, alertId: string, retryAt: Date]
> = {
  name: 'alert-retry-later',
  text: `
    UPDATE alerts SET next_at = $4 WHERE subject = $1 AND channel = $2 AND message->>'id' = $3`,
};

/** Ends the alert $3: sent, or dropped ($5). The next one is not due before $4. */
export const FINISH: Statement<
  never,
  [subject: string, channel: AlertChannel, alertId: string, quietUntil: Date, dropped: boolean]
> = {
  name: 'alert-finish',
  text: `
    UPDATE alerts
    SET message = NULL, attempts = 0, next_at = $4, dropped = CASE WHEN $5 THEN dropped + 1 ELSE 0 END
    WHERE subject = $1 AND channel = $2 AND message->>'id' = $3`,
};

/** Deletes rows without incidents since $1. */
export const DELETE_IDLE: Statement<never, [before: Date]> = {
  name: 'alert-delete-idle',
  text: `DELETE FROM alerts WHERE next_at < $1 AND since IS NULL AND message IS NULL`,
};
