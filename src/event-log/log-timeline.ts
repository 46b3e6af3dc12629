import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { LOG_BOUNDS } from './event-log.sql.js';
import { toLogBounds } from './log-bounds.js';
import type { BoundsRow, LogBounds } from './log-bounds.js';
import { TIME_AT } from './log-timeline.sql.js';

/**
 * Events have their time from when they are recorded, and their position from when they commit: a long transaction, or
 * a clock that is behind, puts a later position on an earlier time. None of ours is open for as long as this.
 */
const DISORDER_MS = 10 * 60_000;

/**
 * Where in the log a time is. Positions are dense and nearly in the order of time, so a search by halves finds it in
 * as many steps as the length of the log has bits: no index on the time is needed, which every event would pay for.
 * What it finds is wider than asked for by what times may be out of order; whoever reads looks at each event's own time.
 */
@Injectable()
export class LogTimeline {
  constructor(private readonly transactions: Transactions) {}

  /** The positions that the log holds, in the sight of the open transaction. */
  async bounds(): Promise<LogBounds> {
    const [row] = await this.transactions.manager.query<BoundsRow[]>(LOG_BOUNDS.text);
    return toLogBounds(row);
  }

  /** No event before this position is of this time or later. */
  async startOf(time: Date, bounds: LogBounds): Promise<number> {
    return await this.firstFrom(time.getTime() - DISORDER_MS, bounds);
  }

  /** No event after this position is of this time or earlier. */
  async endOf(time: Date, bounds: LogBounds): Promise<number> {
    return (await this.firstFrom(time.getTime() + DISORDER_MS + 1, bounds)) - 1;
  }

  /** A position whose event is of this time or later, while the one before is not. */
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
    const { manager } = this.transactions;
    const [row] = await manager.query<{ occurredAt: Date }[]>(TIME_AT, [position]);
    return row ? row.occurredAt.getTime() : Infinity;
  }
}
