import type { UntypedStatement } from '../database/index.js';

/** The keys that may be valid, oldest first: ids are UUIDs of version 7. */
export const STORED_KEY_HASHES: UntypedStatement = {
  name: 'stored-key-hashes',
  text: `SELECT id, hash FROM api_key WHERE id > $1 AND revoked_at IS NULL ORDER BY id LIMIT $2`,
};
