import type { Statement } from '../../database/index.js';

export interface ClaimRow {
  readonly claimed: boolean;
  readonly fingerprint: Buffer | null;
  /** The stored response, sealed. */
  readonly answer: string | null;
}

export type ClaimStatement = Statement<ClaimRow, [id: Buffer, lockKey: string, now: Date]>;

/**
 * Returns the stored response, or claims the key until the transaction ends, in one round trip: see
 * `idempotency_claim` in the migrations.
 */
export const CLAIM_KEY: ClaimStatement = {
  name: 'claim_idempotency_key',
  text: 'SELECT claimed, fingerprint, answer FROM idempotency_claim($1, $2, $3, false)',
};

/** The same, with a claim that lasts until `RELEASE_KEY` on the same connection. */
export const CLAIM_KEY_FOR_SESSION: ClaimStatement = {
  name: 'claim_idempotency_key_for_session',
  text: 'SELECT claimed, fingerprint, answer FROM idempotency_claim($1, $2, $3, true)',
};

export const RELEASE_KEY: Statement<never, [lockKey: string]> = {
  name: 'release_idempotency_key',
  text: 'SELECT pg_advisory_unlock($1)',
};

/** Only an expired response can be in the way: the process that stores one holds the key's lock. */
export const STORE_RESPONSE: Statement<
  never,
  [id: Buffer, fingerprint: Buffer, sealed: string, expiresAt: Date]
> = {
  name: 'store_idempotent_response',
  text: `
    INSERT INTO idempotency_key (id, fingerprint, answer, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE
    SET fingerprint = excluded.fingerprint,
        answer = excluded.answer,
        expires_at = excluded.expires_at`,
};

/**
 * Deletes one small batch and skips rows that another process is deleting: nothing waits for it.
 */
export const PURGE_RESPONSES: Statement<{ readonly purged: number }, [now: Date, limit: number]> = {
  name: 'purge_idempotent_responses',
  text: `
    WITH expired AS (
      SELECT id FROM idempotency_key
      WHERE expires_at <= $1
      ORDER BY expires_at LIMIT $2
      FOR UPDATE SKIP LOCKED
    ), deleted AS (
      DELETE FROM idempotency_key USING expired WHERE idempotency_key.id = expired.id
      RETURNING 1
    )
    SELECT count(*)::int AS purged FROM deleted`,
};

export interface SealedRow {
  /** In hexadecimal. */
  readonly id: string;
  /** The stored response, sealed. */
  readonly answer: string;
}

/** The id in hexadecimal is the cursor. Responses that are being stored right now are skipped. */
export const FIND_RESPONSES_TO_RESEAL: Statement<
  SealedRow,
  [afterId: string, oldKeyIds: readonly string[], limit: number]
> = {
  name: 'find_idempotent_responses_to_reseal',
  text: `
    SELECT encode(id, 'hex') AS id, answer FROM idempotency_key
    WHERE id > decode($1, 'hex') AND split_part(answer, '.', 1) = ANY ($2)
    ORDER BY id LIMIT $3
    FOR UPDATE SKIP LOCKED`,
};

export const RESEAL_RESPONSES: Statement<
  never,
  [ids: readonly string[], sealed: readonly string[]]
> = {
  name: 'reseal_idempotent_responses',
  text: `
    UPDATE idempotency_key SET answer = resealed.answer
    FROM unnest($1::text[], $2::text[]) AS resealed (id, answer)
    WHERE idempotency_key.id = decode(resealed.id, 'hex')`,
};

export const COUNT_RESPONSES_TO_RESEAL: Statement<
  { readonly count: number },
  [oldKeyIds: readonly string[]]
> = {
  name: 'count_idempotent_responses_to_reseal',
  text: `
    SELECT count(*)::int AS count FROM idempotency_key WHERE split_part(answer, '.', 1) = ANY ($1)`,
};

/** Among the responses that expire last, which an index finds. */
export const COUNT_UNREADABLE_RESPONSES: Statement<
  { readonly count: number },
  [keyIds: readonly string[], limit: number]
> = {
  name: 'count_unreadable_idempotent_responses',
  text: `
    SELECT count(*)::int AS count
    FROM (SELECT answer FROM idempotency_key ORDER BY expires_at DESC LIMIT $2) AS newest
    WHERE split_part(answer, '.', 1) <> ALL ($1)`,
};
