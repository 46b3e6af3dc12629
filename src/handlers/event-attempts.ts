import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { FailureLog, Random } from '../common/index.js';
import type { HandlerGroup } from './handler-group.js';
import { faultOf } from './handler-fault.js';
import { HandlerTransaction } from './handler-transaction.js';
import type { InboxEntry } from './inbox-line.js';
import { ParkedLines } from './parked-lines.js';

/** How often a transaction that lost a conflict is repeated at once; after that, the next look finds it again. */
const REPEATS = 10;
const REPEAT_MS = 20;

/** Attempts at an event: repeats what lost a conflict, counts what failed, and leaves what an outage cut short. */
@Injectable()
export class EventAttempts {
  private readonly logger = new Logger(EventAttempts.name);
  private readonly failures = new FailureLog(this.logger, 'handler transaction was cut short');

  constructor(
    private readonly transaction: HandlerTransaction,
    private readonly parked: ParkedLines,
    private readonly random: Random,
  ) {}

  /** Resolves to whether the event is handled, so that the next of its line may follow. It never rejects. */
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
      // Those who met must not meet again.
      await wait(this.random.next() * REPEAT_MS);
    }
  }

  private async count(group: HandlerGroup, entry: InboxEntry, error: unknown): Promise<void> {
    const ids = idsOf(group, entry);
    this.logger.warn({ msg: 'handler failed', ...ids, attempt: entry.attempts + 1, err: error });
    try {
      const isParked = await this.parked.failed(group.name, entry, error);
      if (isParked) this.logger.error({ msg: 'handler gave up, line parked', ...ids });
    } catch (cause) {
      this.failures.failed(cause, ids);
    }
  }
}

function idsOf(group: HandlerGroup, { event }: InboxEntry): Record<string, string> {
  return { group: group.name, eventId: event.eventId, aggregateId: event.aggregateId };
}
