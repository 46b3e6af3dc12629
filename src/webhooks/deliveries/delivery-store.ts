import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { SqlClient } from '../../database/index.js';
import type { LoggedEvent } from '../../events/index.js';
import { RecentEvents } from './claim/recent-events.js';
import {
  CANCEL_WAITING,
  HOLD_PENDING,
  INSERT_DELIVERIES,
  RELEASE_HELD,
} from './delivery-store.sql.js';

/** An event that a subscription wants. */
export interface Match {
  readonly subscriptionId: string;
  readonly event: LoggedEvent;
}

/** Rows per INSERT: a page of events may match very many subscriptions. */
const CHUNK = 5_000;

/**
 * The deliveries of subscriptions as a whole: made by the fan-out, held, released and cancelled as their
 * subscription changes. The changes join the transaction that is open, under the subscription's row lock.
 */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly recent: RecentEvents,
  ) {}

  /** Makes one pending delivery per match, inside the fan-out's transaction; those that exist stay as they are. */
  async insert(client: SqlClient, matches: readonly Match[], now: Date): Promise<void> {
    for (const { event } of matches) this.recent.remember(event);
    for (let start = 0; start < matches.length; start += CHUNK) {
      const chunk = matches.slice(start, start + CHUNK);
      await client.query(INSERT_DELIVERIES, [
        chunk.map(() => newId()),
        chunk.map(({ subscriptionId }) => subscriptionId),
        chunk.map(({ event }) => event.position),
        chunk.map(({ event }) => event.eventId),
        chunk.map(({ event }) => event.eventType),
        chunk.map(({ event }) => event.aggregateId),
        chunk.map(({ event }) => event.tenantId),
        now,
      ]);
    }
  }

  /** Keeps back what has not been sent yet: the subscription is paused or disabled. */
  async hold(subscriptionId: string): Promise<void> {
    await this.transactions.manager.query(HOLD_PENDING, [subscriptionId]);
  }

  /** Sends what was held (`replay`), or records it as cancelled. Wake the queue after the commit. */
  async release(subscriptionId: string, { replay }: { readonly replay: boolean }): Promise<void> {
    const statement = replay ? RELEASE_HELD : CANCEL_WAITING;
    await this.transactions.manager.query(statement, [subscriptionId, this.clock.now()]);
  }

  /** Cancels what is unfinished: the subscription is deleted. */
  async cancel(subscriptionId: string): Promise<void> {
    const values = [subscriptionId, this.clock.now()];
    await this.transactions.manager.query(CANCEL_WAITING, values);
  }
}
