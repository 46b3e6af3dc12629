/** Whoever ends a delivery holds its subscription's lock, as all do who change subscription and deliveries together. */
export const LOCK_SUBSCRIPTION = {
  name: 'webhook-conclude-lock',
  text: `
    SELECT id, tenant_id AS "tenantId", status, deleted_at IS NOT NULL AS "isDeleted",
           consecutive_failures AS "consecutiveFailures"
    FROM webhook_subscriptions WHERE id = $1 FOR UPDATE`,
};

/** Ends the claim with its last attempt, if the claim still is the last one. */
export const CONCLUDE_DELIVERY = {
  name: 'webhook-conclude-delivery',
  text: `
    UPDATE webhook_deliveries
    SET status = $3, attempt_count = $4, manual = false, lease_until = NULL, due = true,
        finished_at = CASE WHEN $3 = 'held' THEN NULL ELSE $5::timestamptz END
    WHERE id = $1 AND claim_count = $2 AND lease_until IS NOT NULL
    RETURNING id`,
};

export const COUNT_FAILURES = {
  name: 'webhook-conclude-count',
  text: `
    UPDATE webhook_subscriptions SET consecutive_failures = $2 WHERE id = $1`,
};

/**
 * The newest $2 failures of a subscription. Attempts of a run of failures have no success between
 * them, so this reads little more of the index than it returns. Failed resends do not count.
 */
export const FAILED_RUN = {
  name: 'webhook-conclude-run',
  text: `
    SELECT delivery_id AS "deliveryId", number FROM webhook_attempts
    WHERE subscription_id = $1 AND error_class IS NOT NULL
      AND NOT EXISTS (SELECT FROM webhook_deliveries
                      WHERE webhook_deliveries.id = delivery_id AND status = 'succeeded')
    ORDER BY at DESC, number DESC LIMIT $2`,
};
