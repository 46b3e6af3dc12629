import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { EventLog } from './event-log.js';
import { TIME_AT } from './event-log.sql.js';
import type { LogBounds } from './log-bounds.js';

/**
 * The time of an event is that of its recording, whereas its position is assigned after the commit.
 * A long transaction, or a slow clock, therefore gives an earlier time a later position. No
 * transaction of Tidings is open for as long as this.
 */
const MAX_DISORDER_MS = 10 * 60_000;

/**
 * Finds the positions of a time span. Positions are dense and nearly in the order of time, so a
 * binary search needs no index on the time, which would make every insert slower. The result is
 * wider than the span by the possible disorder of times; the reader must check the time of each
 * event.
 */
@Injectable()
export class LogTimeline {
  constructor(
    private readonly log: EventLog,
    private readonly transactions: Transactions,
  ) {}

  /** The bounds of the log, as the open transaction sees them. */
  async bounds(): Promise<LogBounds> {
    return await this.log.bounds();
  }

  /** No event before this position has this time or a later one. */
  async startOf(time: Date, bounds: LogBounds): Promise<number> {
    return await this.firstFrom(time.getTime() - MAX_DISORDER_MS, bounds);
  }

  /** No event after this position has this time or an earlier one. */
  async endOf(time: Date, bounds: LogBounds): Promise<number> {
    return (await this.firstFrom(time.getTime() + MAX_DISORDER_MS + 1, bounds)) - 1;
  }

  /** A position whose event has this time or a later one, while the event before it does not. */
  private async firstFrom(timeMs: number, { first, last }: LogBounds): Promise<number> {
    let low = first;
    let high = last + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await this.timeAt(middle)) < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private async timeAt(position: number): Promise<number> {
    const [row] = await this.transactions.query(TIME_AT, [position]);
    return row ? row.occurredAt.getTime() : Infinity;
  }
}
