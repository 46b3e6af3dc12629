import type { UntypedStatement } from '../database/index.js';

/** Every request that is not in the cache runs this; the unique index on the hash makes it one page or two. */
export const FIND_API_KEY: UntypedStatement = {
  name: 'find-api-key',
  text: `SELECT id, tenant_id AS "tenantId", scopes, expires_at AS "expiresAt"
           FROM api_key WHERE hash = $1 AND revoked_at IS NULL`,
};
