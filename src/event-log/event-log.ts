import { Injectable } from '@nestjs/common';
import { SqlPool, Transactions } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { FIND_EVENT, LOG_BOUNDS, READ_LOG, SEARCH_LOG } from './event-log.sql.js';
import { toLogBounds } from './log-bounds.js';
import type { LogBounds } from './log-bounds.js';
import { eventsOf, toLoggedEvent } from './logged-event.js';

/** A filter of the log; an absent field does not filter. */
export interface EventQuery {
  /** Only events at later positions. */
  readonly after: number;
  readonly limit: number;
  readonly tenantId?: string | null;
  readonly aggregateId?: string | undefined;
  readonly aggregateType?: string | undefined;
  /** Exact event types. */
  readonly eventTypes?: readonly string[] | undefined;
  /** Only events with this timestamp or a later one. */
  readonly since?: Date | undefined;
  /** Only events with this timestamp or an earlier one. */
  readonly until?: Date | undefined;
  /** Only events up to this position. */
  readonly last?: number | undefined;
}

/** A page of the log, with the epoch of the log at the time of the read. */
export interface LogPage {
  readonly epoch: number;
  readonly events: readonly LoggedEvent[];
}

/**
 * The append-only log of all events. Positions are dense and become visible in order, so a reader
 * that continues after the last position it has read misses nothing.
 */
@Injectable()
export class EventLog {
  constructor(
    private readonly sql: SqlPool,
    private readonly transactions: Transactions,
  ) {}

  /** The next events after a position, of every tenant, oldest first. */
  async read(after: number, limit: number): Promise<LogPage> {
    const rows = await this.sql.query(READ_LOG, [after, limit]);
    const epoch = rows[0]?.logEpoch ?? 0;
    return { epoch, events: eventsOf(rows.map(({ logEpoch: _, ...row }) => row)) };
  }

  /** The events that match a filter, oldest first. */
  async search(query: EventQuery): Promise<LoggedEvent[]> {
    const rows = await this.sql.search(SEARCH_LOG, [
      query.after,
      query.limit,
      query.tenantId ?? null,
      query.aggregateId ?? null,
      query.aggregateType ?? null,
      query.eventTypes ?? null,
      query.since ?? null,
      query.until ?? null,
      query.last ?? null,
    ]);
    return rows.map(toLoggedEvent);
  }

  /** The event with this id; null if it does not exist or has expired. */
  async find(eventId: string): Promise<LoggedEvent | null> {
    const [row] = await this.sql.query(FIND_EVENT, [eventId]);
    return row ? toLoggedEvent(row) : null;
  }

  /** The bounds of the log, as the open transaction sees them if there is one. */
  async bounds(): Promise<LogBounds> {
    const [row] = await this.transactions.query(LOG_BOUNDS);
    return toLogBounds(row);
  }
}
