import type { Statement } from '../../../database/index.js';

/** What decides whether a delivery can be resent. */
interface ResendCheck {
  readonly status: string;
  readonly isDeleted: boolean;
  readonly hasEvent: boolean;
}

/** The status of the webhook, and whether the event is still kept. */
export const CHECK_RESEND: Statement<ResendCheck, [deliveryId: string]> = {
  text: `
  SELECT subscription.status, subscription.deleted_at IS NOT NULL AS "isDeleted",
         delivery.event_copy IS NOT NULL
           OR EXISTS (SELECT FROM event_log WHERE event_log.position = delivery.position) AS "hasEvent"
  FROM webhook_deliveries AS delivery
  JOIN webhook_subscriptions AS subscription ON subscription.id = delivery.subscription_id
  WHERE delivery.id = $1`,
};

/** One per delivery: a request while an earlier one waits or is in flight changes nothing. */
export const REQUEST_RESEND: Statement<
  never,
  [deliveryId: string, subscriptionId: string, now: Date]
> = {
  text: `
  INSERT INTO webhook_resends (delivery_id, subscription_id, requested_at) VALUES ($1, $2, $3)
  ON CONFLICT (delivery_id) DO NOTHING`,
};

/** Removes a resend whose delivery or event is gone. */
export const DROP_RESEND: Statement<never, [deliveryId: string, claim: number]> = {
  name: 'webhook-resend-drop',
  text: `DELETE FROM webhook_resends WHERE delivery_id = $1 AND claims = $2`,
};

/** Releases a claim without an attempt: claimable again at once (null) or at $3. */
export const RELEASE_RESEND: Statement<
  never,
  [deliveryId: string, claim: number, until: Date | null]
> = {
  name: 'webhook-resend-release',
  text: `UPDATE webhook_resends SET lease_until = $3 WHERE delivery_id = $1 AND claims = $2`,
};
