import type { Statement } from '../../../database/index.js';
import type { DeliveryStatus } from '../delivery-status.js';
import type { AttemptRef } from '../../status/index.js';
import type { WebhookStatus } from '../../subscriptions/index.js';

/** A subscription whose delivery is finalized. */
export interface LockedSubscription {
  readonly id: string;
  readonly tenantId: string;
  readonly status: WebhookStatus;
  readonly isDeleted: boolean;
  readonly consecutiveFailures: number;
}

/**
 * Finalizing a delivery needs the lock of its subscription, as does every change of a subscription
 * together with its deliveries.
 */
export const LOCK_SUBSCRIPTION: Statement<LockedSubscription, [id: string]> = {
  name: 'webhook-finalize-lock',
  text: `
    SELECT id, tenant_id AS "tenantId", status, deleted_at IS NOT NULL AS "isDeleted",
           consecutive_failures AS "consecutiveFailures"
    FROM webhook_subscriptions WHERE id = $1 FOR UPDATE`,
};

/** Ends the claim with its last attempt, unless another worker has claimed the delivery since. */
export const FINALIZE_DELIVERY: Statement<
  { readonly id: string },
  [id: string, claim: number, status: DeliveryStatus, attemptCount: number, finishedAt: Date]
> = {
  name: 'webhook-finalize-delivery',
  text: `
    UPDATE webhook_deliveries
    SET status = $3, attempt_count = $4, manual = false, lease_until = NULL, due = true,
        finished_at = CASE WHEN $3 = 'held' THEN NULL ELSE $5::timestamptz END
    WHERE id = $1 AND claim_count = $2 AND lease_until IS NOT NULL
    RETURNING id`,
};

export const COUNT_FAILURES: Statement<never, [id: string, consecutiveFailures: number]> = {
  name: 'webhook-finalize-count',
  text: `
    UPDATE webhook_subscriptions SET consecutive_failures = $2 WHERE id = $1`,
};

/**
 * The newest $2 failures of a subscription. The attempts of a run of failures have no success
 * between them, so this reads little more of the index than it returns. Failed resends do not
 * count.
 */
export const FAILED_RUN: Statement<AttemptRef, [subscriptionId: string, limit: number]> = {
  name: 'webhook-finalize-run',
  text: `
    SELECT delivery_id AS "deliveryId", number FROM webhook_attempts
    WHERE subscription_id = $1 AND error_class IS NOT NULL
      AND NOT EXISTS (SELECT FROM webhook_deliveries
                      WHERE webhook_deliveries.id = delivery_id AND status = 'succeeded')
    ORDER BY at DESC, number DESC LIMIT $2`,
};
