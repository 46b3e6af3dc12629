import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import type { SqlClient } from '../../database/index.js';
import { DeadLetterRecorder } from '../../dead-letter/index.js';
import { deadMessage } from './dead-message.js';
import { delayAfter, reasonOf } from './failure.js';
import { CLAIM_MESSAGE, COUNT_FAILURE } from './messages.sql.js';
import type { DueMessage, StoredMessage } from './stored-message.js';

/** A message belongs to no tenant until it is processed: its dead letter is the operators'. */
const TENANT = 'default';

/** What becomes of messages that could not be processed. */
@Injectable()
export class MessageFailures {
  constructor(
    private readonly sql: SqlPool,
    private readonly letters: DeadLetterRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a failed attempt: the message is tried again in a while or, when that has no sense or was done often enough,
   * becomes a dead letter. Resolves to whether it did.
   */
  async failed({ id, attempts }: DueMessage, error: unknown): Promise<boolean> {
    const delay = delayAfter(error, attempts + 1);
    const due = delay === null ? null : new Date(this.clock.now().getTime() + delay);
    return await this.sql.transaction(async (client) => {
      const [message] = await client.query<StoredMessage>(CLAIM_MESSAGE, [id, attempts]);
      if (!message) return false;
      await client.query(COUNT_FAILURE, [id, due]);
      if (due !== null) return false;
      await this.bury(client, message, { reason: reasonOf(error), attempts: attempts + 1 });
      return true;
    });
  }

  private async bury(
    client: SqlClient,
    message: StoredMessage,
    why: { readonly reason: string; readonly attempts: number },
  ): Promise<void> {
    const event = deadMessage(message);
    await this.letters.record(client, {
      ...why,
      source: 'inbound',
      tenantId: TENANT,
      eventType: event.inbound.type ?? 'malformed',
      event: JSON.stringify(event),
    });
  }
}
