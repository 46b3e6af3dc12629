import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, runInContext } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { refuseUnstorableText } from '../../http/index.js';
import { InboundHandlers } from './inbound-handlers.js';
import { CLAIM_MESSAGE, FINISH_MESSAGE } from './messages.sql.js';
import { readContent } from './stored-message.js';
import type { DueMessage, StoredMessage } from './stored-message.js';

/** Processes one message: what its handler writes, and that it is processed, commit together or not at all. */
@Injectable()
export class MessageTransaction {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: InboundHandlers,
    private readonly clock: Clock,
  ) {}

  /** Rejects with what stands in the way of the message; nothing is then kept. Passes by what others are at. */
  async process(due: DueMessage): Promise<void> {
    const work = async (tx: EntityManager): Promise<void> => {
      const client = await this.transactions.client();
      const claim = [due.id, due.attempts];
      const [message] = await client.query<StoredMessage>(CLAIM_MESSAGE, claim);
      if (!message) return;
      const state = await this.handle(message, tx);
      await client.query(FINISH_MESSAGE, [message.id, state, this.clock.now()]);
    };
    // Around the transaction and not within it: events get their context as it commits.
    await runInContext(contextOf(due), () => this.transactions.run(work));
  }

  private async handle(
    message: StoredMessage,
    tx: EntityManager,
  ): Promise<'processed' | 'ignored'> {
    const { type, body, source } = readContent(message);
    const { provider, messageId, receivedAt } = message;
    const handler = this.handlers.find(provider, type);
    if (!handler) return 'ignored';
    refuseUnstorableText(body, source);
    await handler({ provider, messageId, type, receivedAt, body }, tx);
    return 'processed';
  }
}

function contextOf({
  provider,
  correlationId,
  traceparent,
}: DueMessage): Parameters<typeof runInContext>[0] {
  return {
    correlationId,
    causationId: null,
    actor: `inbound:${provider}`,
    traceparent,
  };
}
