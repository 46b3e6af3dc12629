/** Restarts the verification of a URL; $3: time of the first challenge, null: only on request. */
export const OPEN_VERIFICATION = {
  name: 'webhook-verification-open',
  text: `
    INSERT INTO webhook_verifications (subscription_id, becomes, next_attempt_at) VALUES ($1, $2, $3)
    ON CONFLICT (subscription_id) DO UPDATE
      SET becomes = excluded.becomes, attempts = 0, next_attempt_at = excluded.next_attempt_at`,
};

export const FIND_VERIFICATION = {
  name: 'webhook-verification-find',
  text: `SELECT becomes FROM webhook_verifications WHERE subscription_id = $1`,
};

export const CLOSE_VERIFICATION = {
  name: 'webhook-verification-close',
  text: `DELETE FROM webhook_verifications WHERE subscription_id = $1`,
};

/**
 * Takes up to $3 that are due. The next attempt is set before this one is made, so that a crash
 * costs one attempt and no more; $2: the waits after each attempt in ms, and behind the last one
 * there is no next.
 */
export const TAKE_VERIFICATIONS = {
  name: 'webhook-verification-take',
  text: `
    UPDATE webhook_verifications AS verification
    SET attempts = attempts + 1,
        next_attempt_at = $1::timestamptz + ($2::integer[])[attempts + 1] * interval '1 millisecond'
    FROM (
      SELECT subscription_id FROM webhook_verifications
      WHERE next_attempt_at <= $1
      ORDER BY next_attempt_at LIMIT $3
      FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE verification.subscription_id = due.subscription_id
    RETURNING verification.subscription_id AS "subscriptionId", attempts AS attempt`,
};
