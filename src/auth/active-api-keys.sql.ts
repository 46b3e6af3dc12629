import type { UntypedStatement } from '../database/index.js';

/** Which of many keys still count; one statement for all open streams of a process. */
export const ACTIVE_API_KEYS: UntypedStatement = {
  name: 'active-api-keys',
  text: `SELECT id FROM api_key
          WHERE id = ANY($1::uuid[]) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
};
