import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { SqlClient } from '../../database/index.js';
import { SecretBox } from '../../security/index.js';
import { lockKeyOf } from './idempotency-key.js';
import type { KeyedRequest } from './idempotency-key.js';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from './idempotency.errors.js';
import { CLAIM_KEY, STORE_RESPONSE } from './idempotency.sql.js';
import type { ClaimStatement } from './idempotency.sql.js';

/** How long a response is replayed. */
const RETENTION_MS = 24 * 60 * 60 * 1_000;

/** A stored response: everything that a repeat receives again. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Depend on the caller, its rate or the time rather than on the request: a repeat may differ. */
const TRANSIENT: ReadonlySet<number> = new Set([401, 403, 429]);

/** Whether a response is stored and replayed. After any other, a repeat runs the handler again. */
export function isFinal(status: number): boolean {
  return status < 500 && !TRANSIENT.has(status);
}

/** What a stored response is sealed for: it opens only for its own key. */
export function sealContext(id: Buffer): string {
  return `idempotent-answer:${id.toString('hex')}`;
}

/**
 * Stores the responses to requests with an `Idempotency-Key`. They may contain secrets, so each is
 * sealed.
 */
@Injectable()
export class ResponseStore {
  constructor(
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /**
   * Claims the key of a request. @returns the response to the first request with this key;
   * undefined if this is the first, and the caller must produce the response
   * @throws {IdempotencyKeyInUse} when the first request is still running
   * @throws {IdempotencyKeyReused} when the first request had another query or body
   */
  async claim(
    sql: Pick<SqlClient, 'query'>,
    request: KeyedRequest,
    statement: ClaimStatement = CLAIM_KEY,
  ): Promise<StoredResponse | undefined> {
    const now = this.clock.now();
    const [row] = await sql.query(statement, [request.id, lockKeyOf(request), now]);
    if (!row?.answer) {
      if (!row?.claimed) throw new IdempotencyKeyInUse();
      return undefined;
    }
    if (!row.fingerprint?.equals(request.fingerprint)) throw new IdempotencyKeyReused();
    const opened = this.box.open(row.answer, sealContext(request.id));
    return JSON.parse(opened.toString()) as StoredResponse;
  }

  /** Stores the response for 24 hours. */
  async store(
    sql: Pick<SqlClient, 'query'>,
    { id, fingerprint }: KeyedRequest,
    response: StoredResponse,
  ): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(response), sealContext(id));
    const expiresAt = new Date(this.clock.now().getTime() + RETENTION_MS);
    await sql.query(STORE_RESPONSE, [id, fingerprint, sealed, expiresAt]);
  }
}
