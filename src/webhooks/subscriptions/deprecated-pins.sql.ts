import type { Statement } from '../../database/index.js';

/** A webhook that is pinned to a deprecated version. */
export interface DeprecatedPinRow {
  readonly webhookId: string;
  readonly tenantId: string;
  readonly url: string;
  readonly eventType: string;
  readonly version: number;
}

/**
 * The webhooks with a pin to any of the versions ($1: types, $2: their versions), in any status.
 */
export const DEPRECATED_PINS: Statement<
  DeprecatedPinRow,
  [eventTypes: readonly string[], versions: readonly number[]]
> = {
  name: 'webhook-deprecated-pins',
  text: `
    SELECT webhook.id AS "webhookId", webhook.tenant_id AS "tenantId", webhook.url,
           pinned.event_type AS "eventType", pinned.version
    FROM webhook_subscriptions AS webhook
    JOIN unnest($1::text[], $2::integer[]) AS pinned (event_type, version)
      ON webhook.versions -> pinned.event_type = to_jsonb(pinned.version)
    WHERE webhook.deleted_at IS NULL
    ORDER BY pinned.event_type, pinned.version, webhook.id`,
};
