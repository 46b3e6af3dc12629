import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { FailureLog, Random } from '../../common/index.js';
import { faultOf } from '../../handlers/index.js';
import { MessageFailures } from './message-failures.js';
import { MessageTransaction } from './message-transaction.js';
import type { DueMessage } from './stored-message.js';

/** How often a transaction that lost a conflict is repeated at once; after that, the next look finds it again. */
const REPEATS = 10;
const REPEAT_MS = 20;

/** Attempts at a message: repeats what lost a conflict, counts what failed, and leaves what an outage cut short. */
@Injectable()
export class MessageAttempts {
  private readonly logger = new Logger(MessageAttempts.name);
  private readonly outages = new FailureLog(
    this.logger,
    'database unavailable, message will be retried',
  );

  constructor(
    private readonly transaction: MessageTransaction,
    private readonly failures: MessageFailures,
    private readonly random: Random,
  ) {}

  /** It never rejects. */
  async attempt(message: DueMessage): Promise<void> {
    for (let repeat = 1; ; repeat++) {
      try {
        await this.transaction.process(message);
        return this.outages.succeeded();
      } catch (error) {
        const fault = faultOf(error);
        if (fault === 'failure') return await this.count(message, error);
        if (fault === 'outage') return this.outages.failed(error, idsOf(message));
        const ids = idsOf(message);
        this.logger.warn({ msg: 'inbound message conflicted', ...ids, err: error });
        if (repeat > REPEATS) return;
      }
      // Those who met must not meet again.
      await wait(this.random.next() * REPEAT_MS);
    }
  }

  private async count(message: DueMessage, error: unknown): Promise<void> {
    const ids = { ...idsOf(message), attempt: message.attempts + 1 };
    this.logger.warn({ msg: 'inbound message failed', ...ids, err: error });
    try {
      const isDead = await this.failures.failed(message, error);
      if (isDead) this.logger.error({ msg: 'inbound message given up', ...ids });
    } catch (cause) {
      this.outages.failed(cause, ids);
    }
  }
}

function idsOf({ provider, messageId }: DueMessage): Record<string, string> {
  return { provider, messageId };
}
