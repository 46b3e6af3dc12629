import type { UntypedStatement } from '../../database/index.js';

/** Only an expired answer can be in the way: whoever keeps one holds the key's lock. */
export const KEEP_ANSWER: UntypedStatement = {
  name: 'keep-answer',
  text: `INSERT INTO idempotency_key (id, fingerprint, answer, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer,
                                        expires_at = excluded.expires_at`,
};
