/** Rises, in the same transaction, with every change that decides a match. */
export const SUBSCRIPTIONS_VERSION = {
  name: 'webhook-subscriptions-version',
  text: `SELECT version FROM webhook_subscriptions_version`,
};

export const MATCH_RULES = {
  name: 'webhook-match-rules',
  text: `
    SELECT id AS "subscriptionId", tenant_id AS "tenantId", event_types AS "eventTypes", filter, versions,
           created_position AS "createdPosition"
    FROM webhook_subscriptions WHERE deleted_at IS NULL`,
};
