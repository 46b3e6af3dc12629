import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import { EventHistory } from '../events/index.js';
import type { HistoryPage, HistoryQuery, LoggedEvent } from '../events/index.js';
import { HAS_PENDING_EVENTS, READ_HISTORY } from './log-history.sql.js';
import { toLoggedEvent } from './logged-event.js';

/** The time that a standby relay may need to take over. */
const TIMEOUT_MS = 2_000;
/** A committed event is usually in the log after two milliseconds. */
const FIRST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 50;

/** Reads the events of an aggregate from the log. A caller can read its own writes immediately. */
@Injectable()
export class LogHistory extends EventHistory {
  constructor(private readonly sql: SqlPool) {
    super();
  }

  override async read(query: HistoryQuery): Promise<HistoryPage> {
    const deadline = performance.now() + TIMEOUT_MS;
    for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      const events = await this.page(query);
      if (isComplete(events, query)) return { events, behind: false };
      // An event that has left the outbox is in the log by now, or has expired.
      const pending = await this.hasPending(query.aggregateId);
      if (!pending) return { events: await this.page(query), behind: false };
      if (performance.now() > deadline) return { events, behind: true };
      await wait(pause);
    }
  }

  private async page({ aggregateId, after, limit }: HistoryQuery): Promise<LoggedEvent[]> {
    const rows = await this.sql.query(READ_HISTORY, [aggregateId, after, limit]);
    return rows.map(toLoggedEvent);
  }

  private async hasPending(aggregateId: string): Promise<boolean> {
    const [row] = await this.sql.query(HAS_PENDING_EVENTS, [aggregateId]);
    return row?.pending ?? false;
  }
}

function isComplete(
  events: readonly LoggedEvent[],
  { after, limit, version }: HistoryQuery,
): boolean {
  return events.length === limit || (events.at(-1)?.sequenceNumber ?? after) >= version;
}
