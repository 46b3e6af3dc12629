import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Random } from '../../common/index.js';
import type { RequestContext } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { SqlClient } from '../../database/index.js';
import { rejectUnstorableText } from '../../http/index.js';
import { TransactionalAttempts } from '../../workers/index.js';
import { InboundHandlers } from './inbound-handlers.js';
import { MessageFailures } from './message-failures.js';
import { CLAIM_MESSAGE, FINISH_MESSAGE } from './messages.sql.js';
import { readContent } from './stored-message.js';
import type { DueMessage, StoredMessage } from './stored-message.js';

/** Processes one message: the writes of its handler and its new state commit together. */
@Injectable()
export class MessageAttempts {
  private readonly attempts: TransactionalAttempts;

  constructor(
    transactions: Transactions,
    random: Random,
    private readonly handlers: InboundHandlers,
    private readonly failures: MessageFailures,
    private readonly clock: Clock,
  ) {
    const logger = new Logger(MessageAttempts.name);
    const subject = 'inbound message';
    this.attempts = new TransactionalAttempts({ transactions, random, logger, subject });
  }

  /** Resolves to whether the message was processed here. Never rejects. */
  async attempt(message: DueMessage): Promise<boolean> {
    const { provider, messageId, attempts } = message;
    return await this.attempts.run({
      ids: { provider, messageId },
      number: attempts + 1,
      context: contextOf(message),
      transaction: (client, tx) => this.process(message, client, tx),
      recordFailure: (error) => this.failures.recordFailure(message, error),
    });
  }

  private async process(
    { id, attempts }: DueMessage,
    client: SqlClient,
    tx: EntityManager,
  ): Promise<boolean> {
    const [message] = await client.query(CLAIM_MESSAGE, [id, attempts]);
    if (!message) return false;
    const state = await this.handle(message, tx);
    await client.query(FINISH_MESSAGE, [id, state, this.clock.now()]);
    return true;
  }

  /** A message without a handler is ignored. */
  private async handle(
    message: StoredMessage,
    tx: EntityManager,
  ): Promise<'processed' | 'ignored'> {
    const { type, body, source } = readContent(message);
    const { provider, messageId, receivedAt } = message;
    const handler = this.handlers.find(provider, type);
    if (!handler) return 'ignored';
    rejectUnstorableText(body, source);
    await handler({ provider, messageId, type, receivedAt, body }, tx);
    return 'processed';
  }
}

function contextOf({ provider, correlationId, traceparent }: DueMessage): RequestContext {
  return { correlationId, causationId: null, actor: `inbound:${provider}`, traceparent };
}
