import type { Statement } from '../../database/index.js';
import type { DueMessage, StoredMessage } from './stored-message.js';

/**
 * The $2 pending messages that have been due longest at $1. Nothing is locked, so a crash leaves no
 * locks or leases behind.
 */
export const FIND_DUE: Statement<DueMessage, [now: Date, limit: number]> = {
  name: 'inbound-find-due',
  text: `
    SELECT id, provider, message_id AS "messageId", coalesce(correlation_id, message_id) AS "correlationId",
           traceparent, attempts
    FROM inbound_messages
    WHERE state = 'pending' AND due_at <= $1 ORDER BY due_at, id LIMIT $2`,
};

const MESSAGE = `
  id, provider, message_id AS "messageId", headers, body, received_at AS "receivedAt"`;

/**
 * Claims a message within the transaction of its effects. Returns no row if the message is already
 * claimed or finished by another worker, or has failed since it was found.
 */
export const CLAIM_MESSAGE: Statement<StoredMessage, [id: string, attempts: number]> = {
  name: 'inbound-claim',
  text: `
    SELECT ${MESSAGE} FROM inbound_messages
    WHERE id = $1 AND attempts = $2 AND state = 'pending'
    FOR UPDATE SKIP LOCKED`,
};

/**
 * The last statement of the transaction: if a handler swallowed an SQL error, the transaction is
 * aborted and this statement fails, whereas COMMIT would silently roll back.
 */
export const FINISH_MESSAGE: Statement<
  never,
  [id: string, state: 'processed' | 'ignored', finishedAt: Date]
> = {
  name: 'inbound-finish',
  text: `UPDATE inbound_messages SET state = $2, finished_at = $3 WHERE id = $1`,
};

/** Counts a failure of a claimed message: it is due again at $2, or dead if $2 is null. */
export const COUNT_FAILURE: Statement<never, [id: string, dueAt: Date | null]> = {
  name: 'inbound-failure',
  text: `
    UPDATE inbound_messages
    SET attempts = attempts + 1, due_at = coalesce($2, due_at),
        state = CASE WHEN $2::timestamptz IS NULL THEN 'dead' ELSE 'pending' END
    WHERE id = $1`,
};

/** Makes a dead message pending again, for a replay. */
export const REVIVE_MESSAGE: Statement<
  { readonly revived: true },
  [provider: string, messageId: string, dueAt: Date]
> = {
  text: `
    UPDATE inbound_messages SET state = 'pending', attempts = 0, due_at = $3
    WHERE provider = $1 AND message_id = $2 AND state = 'dead'
    RETURNING true AS revived`,
};

export const DISCARD_MESSAGE: Statement<
  never,
  [provider: string, messageId: string, finishedAt: Date]
> = {
  text: `
    UPDATE inbound_messages SET state = 'discarded', finished_at = $3
    WHERE provider = $1 AND message_id = $2 AND state = 'dead'`,
};

/**
 * Deletes a batch of messages that were finished before $1, skipping those that another process has
 * locked. A message whose signature does not cover a time can be repeated at any time: of these,
 * the row that identifies a repeat is kept forever, without the content.
 */
export const PURGE_MESSAGES: Statement<{ readonly purged: number }, [before: Date, limit: number]> =
  {
    name: 'inbound-purge',
    text: `
    WITH expired AS (
      SELECT id, fingerprint FROM inbound_messages
      WHERE finished_at <= $1 AND body IS NOT NULL
      ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED),
    deleted AS (
      DELETE FROM inbound_messages USING expired
      WHERE inbound_messages.id = expired.id AND expired.fingerprint IS NULL),
    emptied AS (
      UPDATE inbound_messages SET body = NULL, headers = NULL FROM expired
      WHERE inbound_messages.id = expired.id AND expired.fingerprint IS NOT NULL)
    SELECT count(*)::int AS purged FROM expired`,
  };
