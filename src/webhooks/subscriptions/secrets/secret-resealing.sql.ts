import type { Statement } from '../../../database/index.js';
import type { StoredSecret } from '../webhook-subscription.entity.js';

/** The sealed parts of a subscription. */
export interface SealedRow {
  readonly id: string;
  readonly secrets: readonly StoredSecret[];
  readonly headers: Readonly<Record<string, string>> | null;
}

/** Whether a subscription has a value whose key id fulfils the condition on `$1`. */
const hasValue = (condition: string): string => `(
  EXISTS (SELECT FROM jsonb_array_elements(secrets) AS secret
          WHERE split_part(secret ->> 'sealed', '.', 1) ${condition})
  OR EXISTS (SELECT FROM jsonb_each_text(coalesce(headers, '{}')::jsonb) AS header
             WHERE split_part(header.value, '.', 1) ${condition}))`;

const IS_OLD = hasValue('= ANY ($1)');

/**
 * Subscriptions with values sealed by an old key, deleted ones included, so that the old key can be
 * removed. Rows that are locked are skipped.
 */
export const FIND_OLD_SECRETS: Statement<
  SealedRow,
  [oldKeyIds: readonly string[], after: string, limit: number]
> = {
  name: 'webhook-secrets-old',
  text: `
    SELECT id, secrets, headers::jsonb AS headers FROM webhook_subscriptions
    WHERE id > $2 AND ${IS_OLD}
    ORDER BY id LIMIT $3
    FOR NO KEY UPDATE SKIP LOCKED`,
};

/** The revision stays: neither the opened values nor what the owner sees has changed. */
export const REPLACE_SECRETS: Statement<
  never,
  [id: string, secrets: string | null, headers: string | null]
> = {
  name: 'webhook-secrets-replace',
  text: `UPDATE webhook_subscriptions SET secrets = $2, headers = $3 WHERE id = $1`,
};

export const COUNT_OLD_SECRETS: Statement<
  { readonly count: number },
  [oldKeyIds: readonly string[]]
> = {
  name: 'webhook-secrets-count-old',
  text: `SELECT count(*)::int AS count FROM webhook_subscriptions WHERE ${IS_OLD}`,
};

/** Deleted subscriptions send nothing, so their key may be lost. */
export const COUNT_UNREADABLE_SECRETS: Statement<
  { readonly count: number },
  [keyIds: readonly string[]]
> = {
  name: 'webhook-secrets-count-unreadable',
  text: `
    SELECT count(*)::int AS count FROM webhook_subscriptions
    WHERE deleted_at IS NULL AND ${hasValue('<> ALL ($1)')}`,
};
