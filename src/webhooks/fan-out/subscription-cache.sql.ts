import type { Statement } from '../../database/index.js';
import type { MatchRule } from './subscription-index.js';

/** A subscription as the fan-out matches it. */
export interface MatchRow extends Omit<MatchRule, 'createdPosition' | 'dataRule'> {
  readonly createdPosition: number | string;
  readonly versions: Readonly<Record<string, number>>;
}

/** A number that increases with every change of a match rule, in the transaction of the change. */
export const SUBSCRIPTIONS_VERSION: Statement<{ readonly version: number | string }> = {
  name: 'webhook-subscriptions-version',
  text: `SELECT version FROM webhook_subscriptions_version`,
};

export const MATCH_RULES: Statement<MatchRow> = {
  name: 'webhook-match-rules',
  text: `
    SELECT id AS "subscriptionId", tenant_id AS "tenantId", event_types AS "eventTypes", filter, versions,
           created_position AS "createdPosition"
    FROM webhook_subscriptions WHERE deleted_at IS NULL`,
};
