import type { Statement } from '../database/index.js';
import type { Scope } from './scope.js';

export interface KeyRow {
  readonly id: string;
  readonly tenantId: string;
  readonly scopes: Scope[];
  readonly expiresAt: Date | null;
}

/** Runs for every request whose key is not cached; the unique index on the hash makes it cheap. */
export const FIND_API_KEY: Statement<KeyRow, [hash: Buffer]> = {
  name: 'find_api_key',
  text: `
    SELECT id, tenant_id AS "tenantId", scopes, expires_at AS "expiresAt"
    FROM api_key
    WHERE hash = $1 AND revoked_at IS NULL`,
};

/** Which of the keys are valid; one statement covers all open streams of a process. */
export const FIND_ACTIVE_API_KEYS: Statement<
  Pick<KeyRow, 'id'>,
  [ids: readonly string[], now: Date]
> = {
  name: 'find_active_api_keys',
  text: `
    SELECT id FROM api_key
    WHERE id = ANY ($1::uuid[])
      AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > $2)`,
};

export interface KeyHashRow {
  readonly id: string;
  readonly hash: Buffer;
}

/** The keys that may be valid, oldest first: ids are UUIDs of version 7. */
export const LIST_KEY_HASHES: Statement<KeyHashRow, [afterId: string, limit: number]> = {
  name: 'list_key_hashes',
  text: `
    SELECT id, hash FROM api_key
    WHERE id > $1 AND revoked_at IS NULL
    ORDER BY id LIMIT $2`,
};
