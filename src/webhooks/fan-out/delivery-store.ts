import { Injectable } from '@nestjs/common';
import { newId } from '../../common/index.js';
import type { SqlClient } from '../../database/index.js';
import type { LoggedEvent } from '../../events/index.js';
import { RecentEvents } from '../renditions/index.js';
import { INSERT_DELIVERIES } from './delivery-store.sql.js';

/** An event that matches a subscription. */
export interface Match {
  readonly subscriptionId: string;
  readonly event: LoggedEvent;
}

/** Rows per INSERT: a page of events may match many subscriptions. */
const CHUNK = 5_000;

/** Inserts the deliveries of matched events. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly recent: RecentEvents) {}

  /**
   * Inserts one delivery per match in the fan-out's transaction; existing ones stay as they are.
   */
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
}
