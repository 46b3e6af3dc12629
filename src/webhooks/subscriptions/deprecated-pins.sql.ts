/** The webhooks that are pinned to any of the versions ($1: types, $2: their versions), whatever their status. */
export const DEPRECATED_PINS = {
  name: 'webhook-deprecated-pins',
  text: `
    SELECT webhook.id AS "webhookId", webhook.tenant_id AS "tenantId", webhook.url,
           wanted.event_type AS "eventType", wanted.version
    FROM webhook_subscriptions AS webhook
    JOIN unnest($1::text[], $2::integer[]) AS wanted (event_type, version)
      ON webhook.versions -> wanted.event_type = to_jsonb(wanted.version)
    WHERE webhook.deleted_at IS NULL
    ORDER BY wanted.event_type, wanted.version, webhook.id`,
};
