import type { Statement } from '../../../database/index.js';
import type { StoredSecret } from '../webhook-subscription.entity.js';

/**
 * The secrets of one webhook ($1) or, if it is null, of the newest $2 that sign by Ed25519. A
 * partial index contains only these.
 */
export const PUBLIC_KEYS: Statement<
  { readonly secrets: readonly StoredSecret[] },
  [webhookId: string | null, limit: number]
> = {
  name: 'webhook-public-keys',
  text: `
    SELECT secrets FROM webhook_subscriptions
    WHERE signature = 'ed25519' AND deleted_at IS NULL AND ($1::uuid IS NULL OR id = $1)
    ORDER BY id DESC LIMIT $2`,
};
