import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SqlPool, Transactions } from '../../database/index.js';
import { AnswerStore, lockKeyOf } from './answer-store.js';
import type { KeyedRequest } from './answer-store.js';
import { CapturedReply } from './captured-reply.js';
import { CLAIM_ANSWER_FOR_SESSION, RELEASE_ANSWER } from './claim-answer.sql.js';
import { isFinal } from './kept-answer.js';
import type { KeptAnswer } from './kept-answer.js';
import { SessionClaims } from './session-claims.js';

/** Answers the request, through the reply. */
type Handle = () => Promise<unknown>;

/** The answer is not one to be kept; it is sent once the transaction is rolled back. */
class NotKept extends Error {}

/** PostgreSQL refuses a statement because an earlier one of the transaction failed. */
const IN_FAILED_TRANSACTION = '25P02';

/** Makes a request with an Idempotency-Key take effect once, and gives its first answer to every repeat. */
@Injectable()
export class IdempotentPosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: SqlPool,
    private readonly answers: AnswerStore,
    private readonly claims: SessionClaims,
  ) {}

  /**
   * The handler runs in a transaction that also keeps its answer: both are committed before anything is sent. Its own
   * transaction joins as a savepoint, so that a refusal (4xx) undoes its changes and is kept all the same.
   */
  async inTransaction(request: KeyedRequest, reply: FastifyReply, handle: Handle): Promise<void> {
    const captured = new CapturedReply(reply);
    let kept: KeptAnswer | undefined;
    try {
      kept = await this.transactions.run(async () => {
        const sql = await this.transactions.client();
        const first = await this.answers.claim(sql, request);
        if (first) return first;
        const answer = await captured.answerOf(handle);
        if (!isFinal(answer.status)) throw new NotKept();
        await this.answers.keep(sql, request, answer);
        return undefined;
      });
    } catch (error) {
      if (error instanceof NotKept || isRefusalOfDatabase(error, reply)) return captured.send();
      captured.discard();
      throw error;
    }
    if (!kept) return captured.send();
    captured.discard();
    replay(reply, kept);
  }

  /** The handler runs outside of any transaction, since it waits for the network; its answer is kept afterwards. */
  async outside(request: KeyedRequest, reply: FastifyReply, handle: Handle): Promise<void> {
    await this.claims.hold(request, async (session) => {
      const first = await this.answers.claim(session, request, CLAIM_ANSWER_FOR_SESSION);
      if (first) return replay(reply, first);
      const captured = new CapturedReply(reply);
      try {
        const answer = await captured.answerOf(handle);
        if (isFinal(answer.status)) await this.answers.keep(this.sql, request, answer);
      } catch (error) {
        captured.discard();
        throw error;
      } finally {
        // A session that is lost has lost its locks with it.
        await session.query(RELEASE_ANSWER, [lockKeyOf(request)]).catch(() => undefined);
      }
      captured.send();
    });
  }
}

function replay(reply: FastifyReply, answer: KeptAnswer): void {
  void reply
    .code(answer.status)
    .headers({ ...answer.headers, 'idempotency-replayed': 'true' })
    .send(answer.body || undefined);
}

/**
 * The handler refused because a statement failed outside of any savepoint: its answer stands, and cannot be kept in a
 * transaction that is lost.
 */
function isRefusalOfDatabase(error: unknown, reply: FastifyReply): boolean {
  return (
    reply.statusCode >= 400 &&
    error instanceof Error &&
    (error as { code?: unknown }).code === IN_FAILED_TRANSACTION
  );
}
