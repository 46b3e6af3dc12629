import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { FailureLog, Random } from '../common/index.js';
import type { HandlerGroup } from './handler-group.js';
import { faultOf } from './handler-fault.js';
import { HandlerTransaction } from './handler-transaction.js';
import type { InboxEntry } from './aggregate-queue.js';
import { BlockedAggregates } from './blocked-aggregates.js';

/** The number of immediate repeats after a conflict; after that, the next scan finds the event. */
const REPEATS = 10;
const REPEAT_MS = 20;

/** Attempts events: repeats conflicts, counts failures, and leaves events due after an outage. */
@Injectable()
export class EventAttempts {
  private readonly logger = new Logger(EventAttempts.name);
  private readonly failures = new FailureLog(
    this.logger,
    'database unavailable, handler will be retried',
  );

  constructor(
    private readonly transaction: HandlerTransaction,
    private readonly blocked: BlockedAggregates,
    private readonly random: Random,
  ) {}

  /** Resolves to whether the event was handled, so the next may follow. Never rejects. */
  async attempt(group: HandlerGroup, entry: InboxEntry): Promise<boolean> {
    for (let repeat = 1; ; repeat++) {
      try {
        const isHandled = await this.transaction.handle(group, entry);
        this.failures.succeeded();
        return isHandled;
      } catch (error) {
        const fault = faultOf(error);
        const ids = idsOf(group, entry);
        if (fault === 'failure') await this.count(group, entry, error);
        else if (fault === 'outage') this.failures.failed(error, ids);
        else this.logger.warn({ msg: 'handler transaction conflicted', ...ids, err: error });
        if (fault !== 'conflict' || repeat > REPEATS) return false;
      }
      // A random wait, so that two transactions that conflicted do not conflict again.
      await wait(this.random.next() * REPEAT_MS);
    }
  }

  private async count(group: HandlerGroup, entry: InboxEntry, error: unknown): Promise<void> {
    const ids = idsOf(group, entry);
    this.logger.warn({ msg: 'handler failed', ...ids, attempt: entry.attempts + 1, err: error });
    try {
      const isBlocked = await this.blocked.recordFailure(group.name, entry, error);
      if (isBlocked) this.logger.error({ msg: 'retries exhausted, aggregate blocked', ...ids });
    } catch (cause) {
      this.failures.failed(cause, ids);
    }
  }
}

function idsOf(group: HandlerGroup, { event }: InboxEntry): Record<string, string> {
  return { group: group.name, eventId: event.eventId, aggregateId: event.aggregateId };
}
