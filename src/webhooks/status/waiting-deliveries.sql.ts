import type { Statement } from '../../database/index.js';

/**
 * Holds the pending deliveries of a subscription that is paused or disabled. A claimed delivery is
 * left alone: its attempt may be in flight or still start, and its outcome sees the new status of
 * the subscription. A row that another transaction has locked, for a claim or because it falls due, is skipped: waiting for
 * it with a hundred thousand other rows locked would eventually deadlock with the workers. The
 * sweeper holds what was skipped.
 *
 * Here and below, `due OR NOT due` is not redundant: each half has its own index, of due deliveries
 * and of scheduled ones, and no other index finds a few pending rows among millions of finished
 * ones.
 */
export const HOLD_PENDING: Statement<never, [subscriptionId: string]> = {
  text: `
    UPDATE webhook_deliveries SET status = 'held'
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE (subscription_id = $1 AND status = 'pending' AND due)
         OR (subscription_id = $1 AND status = 'pending' AND NOT due)
      FOR UPDATE SKIP LOCKED
    ) AS waiting
    WHERE webhook_deliveries.ctid = waiting.ctid`,
};

/** Makes held deliveries due at once, in the order of the log. */
export const RELEASE_HELD: Statement<never, [subscriptionId: string, now: Date]> = {
  text: `
    UPDATE webhook_deliveries SET status = 'pending', due = true, next_attempt_at = $2
    WHERE subscription_id = $1 AND status = 'held'`,
};

/**
 * Cancels the waiting deliveries and requested resends of a subscription that is deleted, or
 * resumed without replaying held deliveries. Pending deliveries are cancelled, too: while a
 * subscription is not active, they are those that the sweeper has not held yet. Claimed
 * deliveries are left to their outcomes.
 */
export const CANCEL_WAITING: Statement<never, [subscriptionId: string, now: Date]> = {
  text: `
    WITH resends AS (DELETE FROM webhook_resends WHERE subscription_id = $1)
    UPDATE webhook_deliveries SET status = 'cancelled', finished_at = $2
    FROM (
      SELECT ctid FROM webhook_deliveries
      WHERE (subscription_id = $1 AND status = 'held')
         OR (subscription_id = $1 AND status = 'pending' AND due)
         OR (subscription_id = $1 AND status = 'pending' AND NOT due)
      FOR UPDATE SKIP LOCKED
    ) AS waiting
    WHERE webhook_deliveries.ctid = waiting.ctid`,
};
