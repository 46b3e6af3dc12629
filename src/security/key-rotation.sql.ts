import type { Statement } from '../database/index.js';

/** One process reseals at a time; the lock ends with the transaction of the batch. */
export const TRY_LOCK: Statement<{ readonly locked: boolean }> = {
  name: 'try_lock_key_rotation',
  text: `SELECT pg_try_advisory_xact_lock(7403128011) AS locked`,
};
