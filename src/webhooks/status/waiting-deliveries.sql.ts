/**
 * What is under way stays so: its attempt ends, and its outcome sees the subscription as it then is. So does what
 * somebody has locked, to claim it or since it falls due: whoever waited for that, with a hundred thousand other rows
 * locked, would sooner or later stand in a deadlock with the workers. The sweeper sets aside what was passed over.
 *
 * Here and below `due OR NOT due` is no tautology to the planner: each half has an index of its own, that of the
 * lines and that of what waits, and no other index finds a few pending rows among millions that are done.
 */
export const HOLD_PENDING = {
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

/** What was held goes on at once, in the order of the log. */
export const RELEASE_HELD = {
  text: `
    UPDATE webhook_deliveries SET status = 'pending', due = true, next_attempt_at = $2
    WHERE subscription_id = $1 AND status = 'held'`,
};

/**
 * What waits is cancelled: the subscription is deleted, or resumed without what was held (while it is not active, what is
 * pending is as good as held: the sweeper was not there yet). What is under way is left to its outcome.
 * Requested resends are cancelled with it.
 */
export const CANCEL_WAITING = {
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
