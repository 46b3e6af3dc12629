import type { Clock } from '../common/index.js';
import type { SqlClient, SqlConnections } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { LogReader } from '../event-log/index.js';
import { BackgroundWorker } from '../workers/index.js';
import { cursorOf } from './handler-group.js';
import type { HandlerGroup } from './handler-group.js';
import { DELETE_EXPIRED, INSERT_EVENTS, IS_FULL, TOUCH_CURSOR } from './inbox.sql.js';

/** Events per transaction. */
const PAGE_SIZE = 500;
/**
 * The intake pauses above this number of pending events, so that a new group copies a long log in
 * portions.
 */
const MAX_PENDING = 5_000;
/** The interval between reads of the log without a hint. */
const POLL_MS = 250;
/** How often the cursor is marked as in use, even if there is nothing to read. */
const TOUCH_MS = 3_600_000;

interface IntakeOptions {
  readonly group: HandlerGroup;
  readonly sql: SqlConnections;
  readonly clock: Clock;
  /** Called after events were inserted into the inbox. */
  readonly onArrival: () => void;
  /** Called with the number of events that expired before the group handled them. */
  readonly onExpired: (count: number) => void;
}

/**
 * Copies the events that a group subscribes to from the log to its inbox, together with its cursor.
 */
export class GroupIntake extends BackgroundWorker {
  private readonly reader: LogReader;
  private touchedAt = Number.NEGATIVE_INFINITY;
  private arrived = false;

  constructor(private readonly intake: IntakeOptions) {
    const { group, sql } = intake;
    super({
      name: `handlers:${group.name}:intake`,
      role: 'worker',
      intervalMs: POLL_MS,
      failureMessage: 'handler intake failed',
      failureDetails: { group: group.name },
    });
    this.reader = new LogReader(sql, {
      name: cursorOf(group.name),
      startAt: group.startAt,
      pageSize: PAGE_SIZE,
      handle: (events, client) => this.insert(events, client),
    });
  }

  override async runOnce(): Promise<boolean> {
    const { group, sql, onArrival } = this.intake;
    await this.touchCursor();
    const [full] = await sql.query(IS_FULL, [group.name, MAX_PENDING]);
    if (full) return false;
    this.arrived = false;
    const more = await this.reader.readPage();
    if (this.arrived) onArrival();
    return more;
  }

  private async touchCursor(): Promise<void> {
    const { group, sql, onExpired } = this.intake;
    const now = performance.now();
    if (now - this.touchedAt < TOUCH_MS) return;
    const isFirst = this.touchedAt === Number.NEGATIVE_INFINITY;
    if (isFirst) await this.reader.register();
    await sql.query(TOUCH_CURSOR, [cursorOf(group.name)]);
    const expired = isFirst ? await sql.query(DELETE_EXPIRED, [group.name]) : [];
    if (expired.length > 0) onExpired(expired.length);
    this.touchedAt = now;
  }

  private async insert(events: readonly LoggedEvent[], client: SqlClient): Promise<void> {
    const { group, clock } = this.intake;
    const wanted = events.filter(({ eventType }) => group.wants(eventType));
    if (wanted.length === 0) return;
    const positions = wanted.map(({ position }) => position);
    const aggregates = wanted.map(({ aggregateId }) => aggregateId);
    await client.query(INSERT_EVENTS, [group.name, positions, aggregates, clock.now()]);
    this.arrived = true;
  }
}
