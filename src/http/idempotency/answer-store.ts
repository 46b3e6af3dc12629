import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { UntypedStatement } from '../../database/index.js';
import { SecretBox } from '../../security/index.js';
import { answerContext } from './answer-context.js';
import { CLAIM_ANSWER } from './claim-answer.sql.js';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from './idempotency.errors.js';
import { KEEP_ANSWER } from './keep-answer.sql.js';
import type { KeptAnswer } from './kept-answer.js';

/** For how long an answer is given again. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

/** A request that carries an Idempotency-Key. */
export interface KeyedRequest {
  readonly id: Buffer;
  readonly fingerprint: Buffer;
}

/** What a statement runs on: a transaction's connection, or the pool. */
export interface Sql {
  query<R extends object>(statement: UntypedStatement, values: readonly unknown[]): Promise<R[]>;
}

interface ClaimRow {
  readonly claimed: boolean;
  readonly fingerprint: Buffer | null;
  readonly answer: string | null;
}

/** The answers given to requests with an Idempotency-Key. They may hold secrets, so each is sealed. */
@Injectable()
export class AnswerStore {
  constructor(
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /**
   * The answer that the first such request got; or undefined, and then it is for the caller to make it.
   * @throws {IdempotencyKeyInUse} when somebody else is making it
   * @throws {IdempotencyKeyReused} when the first request was another one
   */
  async claim(
    sql: Sql,
    request: KeyedRequest,
    how = CLAIM_ANSWER,
  ): Promise<KeptAnswer | undefined> {
    const values = [request.id, lockKeyOf(request), this.clock.now()];
    const [row] = await sql.query<ClaimRow>(how, values);
    if (!row?.answer) {
      if (!row?.claimed) throw new IdempotencyKeyInUse();
      return undefined;
    }
    if (!row.fingerprint?.equals(request.fingerprint)) throw new IdempotencyKeyReused();
    return JSON.parse(
      this.box.open(row.answer, answerContext(request.id)).toString(),
    ) as KeptAnswer;
  }

  /** Keeps the answer for 24 hours. */
  async keep(sql: Sql, request: KeyedRequest, answer: KeptAnswer): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(answer), answerContext(request.id));
    const expiresAt = new Date(this.clock.now().getTime() + KEPT_MS);
    await sql.query(KEEP_ANSWER, [request.id, request.fingerprint, sealed, expiresAt]);
  }
}

/** The number of the advisory lock: 64 bits of the id, of which two keys are never the same by chance. */
export function lockKeyOf(request: KeyedRequest): string {
  return request.id.readBigInt64BE(0).toString();
}
