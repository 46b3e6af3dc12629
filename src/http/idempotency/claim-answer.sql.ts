import type { UntypedStatement } from '../../database/index.js';

/** One round trip: the kept answer, or the right to make it until the transaction ends (see the migration). */
export const CLAIM_ANSWER: UntypedStatement = {
  name: 'claim-answer',
  text: 'SELECT claimed, fingerprint, answer FROM idempotency_claim($1, $2, $3, false)',
};

/** The same, with a right that lasts until `RELEASE_ANSWER` on the same connection. */
export const CLAIM_ANSWER_FOR_SESSION: UntypedStatement = {
  name: 'claim-answer-for-session',
  text: 'SELECT claimed, fingerprint, answer FROM idempotency_claim($1, $2, $3, true)',
};

export const RELEASE_ANSWER: UntypedStatement = {
  name: 'release-answer',
  text: 'SELECT pg_advisory_unlock($1)',
};
