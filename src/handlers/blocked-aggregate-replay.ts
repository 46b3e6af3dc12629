import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { ReplayHandlers } from '../dead-letter/index.js';
import type { DeadLetter } from '../dead-letter/index.js';
import type { EventEnvelope } from '../events/index.js';
import { BlockedAggregates } from './blocked-aggregates.js';
import type { BlockingEvent } from './blocked-aggregates.js';
import { HandlerRuntime } from './handler-runtime.js';

/** Unblocks aggregates: a replay retries the event that failed, a discard skips it. */
@Injectable()
export class BlockedAggregateReplay implements OnModuleInit {
  constructor(
    private readonly handlers: ReplayHandlers,
    private readonly blocked: BlockedAggregates,
    private readonly transactions: Transactions,
    private readonly runtime: HandlerRuntime,
  ) {}

  onModuleInit(): void {
    const discard = (letter: DeadLetter): Promise<void> => this.discard(letter);
    this.handlers.register('consumer', (letter) => this.replay(letter), discard);
  }

  /** @throws {AggregateNotBlocked} */
  private async replay(letter: DeadLetter): Promise<string> {
    await this.blocked.retry(blockingEventOf(letter));
    this.transactions.afterCommit(() => this.runtime.wakeWorkers());
    return 'resumed';
  }

  private async discard(letter: DeadLetter): Promise<void> {
    await this.blocked.skip(blockingEventOf(letter));
    this.transactions.afterCommit(() => this.runtime.wakeWorkers());
  }
}

function blockingEventOf({ group, event }: DeadLetter): BlockingEvent {
  if (group === null) throw new Error('a dead letter of source "consumer" has no group');
  const { aggregateId, position } = event as unknown as EventEnvelope;
  return { group, aggregateId, position };
}
