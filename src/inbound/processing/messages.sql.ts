import type { UntypedStatement } from '../../database/index.js';

/** The $2 pending messages that have been due longest at $1; without a lock, so that a crash leaves nothing behind. */
export const FIND_DUE: UntypedStatement = {
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
 * Claims a message, in the transaction of its effects. It fails (no row) when another worker is at it or has dealt with it,
 * and when it has failed since it was found.
 */
export const CLAIM_MESSAGE: UntypedStatement = {
  name: 'inbound-claim',
  text: `
    SELECT ${MESSAGE} FROM inbound_messages
    WHERE id = $1 AND attempts = $2 AND state = 'pending'
    FOR UPDATE SKIP LOCKED`,
};

/**
 * It comes last: in a transaction that a failed statement has broken, and whose error a handler kept to itself, it
 * fails, where a COMMIT would roll back without a word.
 */
export const FINISH_MESSAGE: UntypedStatement = {
  name: 'inbound-finish',
  text: `UPDATE inbound_messages SET state = $2, finished_at = $3 WHERE id = $1`,
};

/** Counts a failure of a message that is claimed: it is due again at $2, or (null) dead. */
export const COUNT_FAILURE: UntypedStatement = {
  name: 'inbound-failure',
  text: `
    UPDATE inbound_messages
    SET attempts = attempts + 1, due_at = coalesce($2, due_at),
        state = CASE WHEN $2::timestamptz IS NULL THEN 'dead' ELSE 'pending' END
    WHERE id = $1`,
};

export const REVIVE_MESSAGE: UntypedStatement = {
  text: `
    UPDATE inbound_messages SET state = 'pending', attempts = 0, due_at = $3
    WHERE provider = $1 AND message_id = $2 AND state = 'dead'
    RETURNING true AS revived`,
};

export const DISCARD_MESSAGE: UntypedStatement = {
  text: `
    UPDATE inbound_messages SET state = 'discarded', finished_at = $3
    WHERE provider = $1 AND message_id = $2 AND state = 'dead'`,
};

/**
 * A small batch of what was finished before $1, and nothing that another process is at. A message whose signature does
 * not cover a time could be sent again at any time: of such, what tells the repeat is kept for ever.
 */
export const PURGE_MESSAGES: UntypedStatement = {
  name: 'inbound-purge',
  text: `
    WITH expired AS (
      SELECT id, fingerprint FROM inbound_messages
      WHERE finished_at <= $1 AND body IS NOT NULL
      ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED),
    gone AS (
      DELETE FROM inbound_messages USING expired
      WHERE inbound_messages.id = expired.id AND expired.fingerprint IS NULL),
    emptied AS (
      UPDATE inbound_messages SET body = NULL, headers = NULL FROM expired
      WHERE inbound_messages.id = expired.id AND expired.fingerprint IS NOT NULL)
    SELECT count(*)::int AS purged FROM expired`,
};
