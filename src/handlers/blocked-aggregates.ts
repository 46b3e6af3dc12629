import { Injectable } from '@nestjs/common';
import { Clock, nextAttemptAt } from '../common/index.js';
import { SqlPool, Transactions } from '../database/index.js';
import { DeadLetterRecorder } from '../dead-letter/index.js';
import { EventRenderer } from '../events/index.js';
import type { LoggedEvent } from '../events/index.js';
import { TRANSACTION_RETRIES } from '../workers/index.js';
import type { InboxEntry } from './aggregate-queue.js';
import {
  BLOCK_AGGREGATE,
  COUNT_FAILURE,
  DELETE_EVENT,
  FIND_BLOCKING_EVENT,
  LOCK_CURSOR,
  UNBLOCK_AGGREGATE,
} from './blocked-aggregates.sql.js';
import { cursorOf } from './handler-group.js';
import { AggregateNotBlocked } from './handlers.errors.js';

/** The event that blocks its aggregate in a group. */
export interface BlockingEvent {
  readonly group: string;
  readonly aggregateId: string;
  readonly position: number;
}

/** Counts failed events, and blocks an aggregate whose event has failed for good. */
@Injectable()
export class BlockedAggregates {
  constructor(
    private readonly sql: SqlPool,
    private readonly transactions: Transactions,
    private readonly letters: DeadLetterRecorder,
    private readonly renderer: EventRenderer,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a failed attempt. The event is retried after a delay; after its last retry it is
   * recorded as a dead letter, and its aggregate is blocked. Resolves to whether the aggregate was
   * blocked.
   */
  async recordFailure(
    group: string,
    { event, attempts }: InboxEntry,
    error: unknown,
  ): Promise<boolean> {
    const failures = attempts + 1;
    const now = this.clock.now();
    const retryAt = nextAttemptAt(TRANSACTION_RETRIES, failures, now);
    return await this.sql.transaction(async (client) => {
      const dueAt = retryAt ?? now;
      const [counted] = await client.query(COUNT_FAILURE, [group, event.position, attempts, dueAt]);
      if (!counted || retryAt !== null) return false;
      await client.query(LOCK_CURSOR, [cursorOf(group)]);
      await client.query(BLOCK_AGGREGATE, [group, event.aggregateId]);
      await this.letters.record(client, {
        source: 'consumer',
        reason: reasonOf(error),
        tenantId: event.tenantId,
        eventType: event.eventType,
        event: this.envelopeOf(event),
        attempts: failures,
        group,
      });
      return true;
    });
  }

  /**
   * Unblocks the aggregate within the open transaction; the event that failed is handled again.
   * @throws {AggregateNotBlocked}
   */
  async retry({ group, aggregateId, position }: BlockingEvent): Promise<void> {
    await this.transactions.query(LOCK_CURSOR, [cursorOf(group)]);
    const found = await this.transactions.query(FIND_BLOCKING_EVENT, [group, position]);
    if (found.length === 0) throw new AggregateNotBlocked();
    await this.transactions.query(UNBLOCK_AGGREGATE, [group, aggregateId, this.clock.now()]);
  }

  /**
   * Unblocks the aggregate within the open transaction, without the event that failed. Does nothing
   * if that event no longer blocks it.
   */
  async skip({ group, aggregateId, position }: BlockingEvent): Promise<void> {
    await this.transactions.query(LOCK_CURSOR, [cursorOf(group)]);
    const found = await this.transactions.query(FIND_BLOCKING_EVENT, [group, position]);
    if (found.length === 0) return;
    await this.transactions.query(DELETE_EVENT, [group, position]);
    await this.transactions.query(UNBLOCK_AGGREGATE, [group, aggregateId, this.clock.now()]);
  }

  private envelopeOf(event: LoggedEvent): string {
    return this.renderer.render(event, this.renderer.versionFor(event, null), 'envelope');
  }
}

const MAX_REASON = 500;

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return reason.slice(0, MAX_REASON);
}
