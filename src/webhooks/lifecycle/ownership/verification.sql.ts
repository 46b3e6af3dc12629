import type { Statement } from '../../../database/index.js';
import type { ClaimedJob } from '../../../workers/index.js';

/** The status of a webhook once its URL is verified. */
export type VerifiedStatus = 'active' | 'paused';

/** A verification that this process has claimed for one challenge. */
export interface ClaimedVerification extends ClaimedJob {
  readonly subscriptionId: string;
}

/**
 * Starts the verification of a URL, or restarts it if the URL has changed. The first challenge is
 * sent at $3; null: only when the owner enables the webhook.
 */
export const OPEN_VERIFICATION: Statement<
  never,
  [subscriptionId: string, becomes: VerifiedStatus, firstAt: Date | null]
> = {
  name: 'webhook-verification-open',
  text: `
    INSERT INTO webhook_verifications (subscription_id, becomes, next_attempt_at) VALUES ($1, $2, $3)
    ON CONFLICT (subscription_id) DO UPDATE
      SET becomes = excluded.becomes, attempts = 0, next_attempt_at = excluded.next_attempt_at`,
};

export const FIND_VERIFICATION: Statement<
  { readonly becomes: VerifiedStatus },
  [subscriptionId: string]
> = {
  name: 'webhook-verification-find',
  text: `SELECT becomes FROM webhook_verifications WHERE subscription_id = $1`,
};

export const CLOSE_VERIFICATION: Statement<never, [subscriptionId: string]> = {
  name: 'webhook-verification-close',
  text: `DELETE FROM webhook_verifications WHERE subscription_id = $1`,
};

/**
 * Claims up to $3 due verifications, and schedules the next attempt of each before this one is made,
 * so that a crash costs one attempt and no more. $2 holds the delays after each attempt in ms; after
 * the last one, none is scheduled.
 */
export const CLAIM_VERIFICATIONS: Statement<
  ClaimedVerification,
  [now: Date, delaysMs: readonly number[], limit: number]
> = {
  name: 'webhook-verification-claim',
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
