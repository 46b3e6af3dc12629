import type { UntypedStatement } from '../../database/index.js';

/** A small batch, and nothing that another process is deleting: nobody waits for the purge. */
export const PURGE_ANSWERS: UntypedStatement = {
  name: 'purge-answers',
  text: `WITH expired AS (
           SELECT id FROM idempotency_key WHERE expires_at <= $1
            ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED),
         gone AS (DELETE FROM idempotency_key USING expired WHERE idempotency_key.id = expired.id RETURNING 1)
         SELECT count(*)::int AS purged FROM gone`,
};
