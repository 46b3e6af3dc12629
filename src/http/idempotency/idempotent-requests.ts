import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SqlPool, Transactions } from '../../database/index.js';
import { CapturedResponse } from './captured-response.js';
import { lockKeyOf } from './idempotency-key.js';
import type { KeyedRequest } from './idempotency-key.js';
import { CLAIM_KEY_FOR_SESSION, RELEASE_KEY } from './idempotency.sql.js';
import { isFinal, ResponseStore } from './response-store.js';
import type { StoredResponse } from './response-store.js';
import { SessionClaims } from './session-claims.js';

/** Responds to the request through the reply. */
type Handle = () => Promise<unknown>;

/** The response must not be stored; it is sent once the transaction is rolled back. */
class NotFinal extends Error {}

/** SQLSTATE of a statement rejected because an earlier one of the transaction failed. */
const IN_FAILED_TRANSACTION = '25P02';

/** Runs a request with an `Idempotency-Key` once, and replays its response to every repeat. */
@Injectable()
export class IdempotentRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: SqlPool,
    private readonly responses: ResponseStore,
    private readonly claims: SessionClaims,
  ) {}

  /**
   * Runs the handler in a transaction that also stores its response: both commit before anything is
   * sent. The handler's own transaction joins as a savepoint, so that a refusal (4xx) rolls back
   * its changes and is stored all the same.
   */
  async inTransaction(request: KeyedRequest, reply: FastifyReply, handle: Handle): Promise<void> {
    const captured = new CapturedResponse(reply);
    let first: StoredResponse | undefined;
    try {
      first = await this.transactions.run(async () => {
        const sql = await this.transactions.client();
        const stored = await this.responses.claim(sql, request);
        if (stored) return stored;
        const response = await captured.capture(handle);
        if (!isFinal(response.status)) throw new NotFinal();
        await this.responses.store(sql, request, response);
        return undefined;
      });
    } catch (error) {
      if (error instanceof NotFinal || isDatabaseRefusal(error, reply)) return captured.send();
      captured.discard();
      throw error;
    }
    if (!first) return captured.send();
    captured.discard();
    replay(reply, first);
  }

  /**
   * Runs the handler outside of any transaction, since it waits for the network, and stores its
   * response afterwards.
   */
  async outsideTransaction(
    request: KeyedRequest,
    reply: FastifyReply,
    handle: Handle,
  ): Promise<void> {
    await this.claims.hold(request, async (session) => {
      const first = await this.responses.claim(session, request, CLAIM_KEY_FOR_SESSION);
      if (first) return replay(reply, first);
      const captured = new CapturedResponse(reply);
      try {
        const response = await captured.capture(handle);
        if (isFinal(response.status)) await this.responses.store(this.sql, request, response);
      } catch (error) {
        captured.discard();
        throw error;
      } finally {
        // If the session is lost, so are its locks.
        await session.query(RELEASE_KEY, [lockKeyOf(request)]).catch(() => undefined);
      }
      captured.send();
    });
  }
}

function replay(reply: FastifyReply, { status, headers, body }: StoredResponse): void {
  void reply
    .code(status)
    .headers({ ...headers, 'idempotency-replayed': 'true' })
    .send(body || undefined);
}

/**
 * Whether the request was rejected because a statement failed outside of any savepoint: its response
 * is valid, but cannot be stored in a transaction that has failed.
 */
function isDatabaseRefusal(error: unknown, reply: FastifyReply): boolean {
  return (
    reply.statusCode >= 400 &&
    error instanceof Error &&
    (error as { code?: unknown }).code === IN_FAILED_TRANSACTION
  );
}
