import type { Statement } from '../../database/index.js';
import type { Signature } from '../signing/index.js';
import type { StoredSecret, WebhookFormat } from './webhook-subscription.entity.js';

/** The columns of a subscription that its deliveries need. */
export interface TargetRow {
  readonly id: string;
  readonly revision: number;
  readonly url: string;
  readonly format: WebhookFormat;
  readonly versions: Record<string, number>;
  readonly headers: Record<string, string> | null;
  readonly signature: Signature;
  readonly secrets: readonly StoredSecret[];
  readonly retrySchedule: readonly string[] | null;
}

/**
 * The targets of the subscriptions $1 that exist, deleted or not. It does not check whether
 * anything may be delivered: the claim reads the status under a lock.
 */
export const LOAD_TARGETS: Statement<TargetRow, [ids: readonly string[]]> = {
  name: 'webhook-delivery-targets',
  text: `
    SELECT id, revision, url, format, versions, headers::jsonb AS headers, signature, secrets,
           retry_schedule AS "retrySchedule"
    FROM webhook_subscriptions WHERE id = ANY ($1)`,
};
