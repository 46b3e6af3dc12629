import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import type { SqlClient } from '../../database/index.js';
import { DeadLetterRecorder } from '../../dead-letter/index.js';
import { deadMessage } from './dead-message.js';
import { reasonOf, retryAt } from './failure.js';
import { CLAIM_MESSAGE, COUNT_FAILURE } from './messages.sql.js';
import type { DueMessage, StoredMessage } from './stored-message.js';

/** A message has no tenant until it is processed, so its dead letter belongs to the operators. */
const TENANT = 'default';

/** Counts failed messages, and records a dead letter for a message that failed for good. */
@Injectable()
export class MessageFailures {
  constructor(
    private readonly sql: SqlPool,
    private readonly letters: DeadLetterRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a failed attempt. The message is retried after a delay; if retrying cannot help or the
   * retries are used up, it becomes a dead letter. Resolves to whether it did.
   */
  async recordFailure({ id, attempts }: DueMessage, error: unknown): Promise<boolean> {
    const due = retryAt(error, attempts + 1, this.clock.now());
    return await this.sql.transaction(async (client) => {
      const [message] = await client.query(CLAIM_MESSAGE, [id, attempts]);
      if (!message) return false;
      await client.query(COUNT_FAILURE, [id, due]);
      if (due !== null) return false;
      await this.recordDeadLetter(client, message, error, attempts + 1);
      return true;
    });
  }

  private async recordDeadLetter(
    client: SqlClient,
    message: StoredMessage,
    error: unknown,
    attempts: number,
  ): Promise<void> {
    const event = deadMessage(message);
    await this.letters.record(client, {
      source: 'inbound',
      reason: reasonOf(error),
      tenantId: TENANT,
      eventType: event.inbound.type ?? 'malformed',
      event: JSON.stringify(event),
      attempts,
    });
  }
}
