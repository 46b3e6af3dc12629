import type { Statement } from '../../database/index.js';
import type { WebhookStatus, WebhookSubscription } from '../subscriptions/index.js';
import type { StatusCause } from './status-change.js';

/** The columns of a subscription that a status change may modify. */
export type ChangedRow = Pick<
  WebhookSubscription,
  'status' | 'disabledReason' | 'consecutiveFailures' | 'revision' | 'updatedAt' | 'deletedAt'
>;

interface EventCount {
  /** The number of events about the subscription: the sequence number of the last one. */
  readonly eventCount: number;
}

/** With `deleted` as $2, the status stays as it is. An activation resets the failure count. */
export const CHANGE_STATUS: Statement<
  ChangedRow & EventCount,
  [id: string, to: WebhookStatus | 'deleted', reason: string | null, at: Date]
> = {
  name: 'webhook-status-change',
  text: `
    UPDATE webhook_subscriptions
    SET status = CASE WHEN $2::text = 'deleted' THEN status ELSE $2::text END,
        disabled_reason = CASE WHEN $2::text = 'deleted' THEN disabled_reason ELSE $3 END,
        consecutive_failures = CASE WHEN $2::text = 'active' THEN 0 ELSE consecutive_failures END,
        deleted_at = CASE WHEN $2::text = 'deleted' THEN $4::timestamptz END,
        event_count = event_count + CASE WHEN $2::text = 'disabled' THEN 1 ELSE 0 END,
        revision = revision + 1, updated_at = $4::timestamptz
    WHERE id = $1
    RETURNING status, disabled_reason AS "disabledReason", consecutive_failures AS "consecutiveFailures",
              revision, updated_at AS "updatedAt", deleted_at AS "deletedAt", event_count AS "eventCount"`,
};

export const RECORD_STATUS_CHANGE: Statement<
  never,
  [
    id: string,
    subscriptionId: string,
    at: Date,
    actor: string,
    from: WebhookStatus,
    to: WebhookStatus | 'deleted',
    cause: StatusCause,
    reason: string | null,
    attempts: string,
  ]
> = {
  name: 'webhook-status-record',
  text: `
    INSERT INTO webhook_status_changes (id, subscription_id, at, actor, from_status, to_status, cause, reason,
                                        attempts)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
