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

/**
 * Records the last uses of keys, unless the stored one is less than `precisionMs` older: another
 * process may have written it. The rows are locked in the order of their ids, so that two processes
 * cannot deadlock; those that another process is writing are skipped.
 */
export const RECORD_KEY_USES: Statement<
  never,
  [ids: readonly string[], times: readonly Date[], precisionMs: number]
> = {
  name: 'record_key_uses',
  text: `
    WITH use AS (
      SELECT id, at FROM unnest($1::uuid[], $2::timestamptz[]) AS use (id, at)
    ), outdated AS (
      SELECT api_key.id, use.at FROM api_key JOIN use ON use.id = api_key.id
      WHERE last_used_at IS NULL OR last_used_at <= use.at - $3::integer * interval '1 millisecond'
      ORDER BY api_key.id
      FOR NO KEY UPDATE OF api_key SKIP LOCKED
    )
    UPDATE api_key SET last_used_at = outdated.at FROM outdated WHERE api_key.id = outdated.id`,
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
