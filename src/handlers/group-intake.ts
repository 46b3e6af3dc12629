import { PollLoop } from '../common/index.js';
import type { Clock, FailureLog } from '../common/index.js';
import type { SqlClient, SqlConnections } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { LogReader } from '../outbox/index.js';
import { cursorOf } from './handler-group.js';
import type { HandlerGroup } from './handler-group.js';
import { FORGET_EXPIRED, IS_FULL, TAKE_IN, TOUCH_CURSOR } from './inbox.sql.js';

/** Events per transaction. */
const PAGE_SIZE = 500;
/** No more is taken in while so many events wait: a group that begins with a long log copies it piece by piece. */
const ENOUGH = 5_000;
/** How often the log is looked at when no hint came. */
const POLL_MS = 250;
/** How often a group that has nothing to read says that it is in use, in milliseconds. */
const TOUCH_MS = 3_600_000;

interface IntakeOptions {
  readonly group: HandlerGroup;
  readonly sql: SqlConnections;
  readonly clock: Clock;
  /** Called when the inbox has got something. */
  readonly onArrival: () => void;
  /** Called when something expired before the group came to it. */
  readonly onExpired: (count: number) => void;
  readonly failures: FailureLog;
}

/** Moves a group's cursor along the log, and leaves what the group wants in its inbox, in one short transaction. */
export class GroupIntake {
  private readonly reader: LogReader;
  private readonly loop: PollLoop;
  private touchedAt = Number.NEGATIVE_INFINITY;
  private arrived = false;

  constructor(private readonly options: IntakeOptions) {
    const { group, sql, failures } = options;
    this.reader = new LogReader(sql, {
      name: cursorOf(group.name),
      startAt: group.startAt,
      pageSize: PAGE_SIZE,
      handle: (events, client) => this.takeIn(events, client),
    });
    this.loop = new PollLoop({ intervalMs: POLL_MS, round: () => this.round(), failures });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  private async round(): Promise<boolean> {
    const { group, sql, onArrival } = this.options;
    await this.keepInUse();
    const [full] = await sql.query(IS_FULL, [group.name, ENOUGH]);
    if (full) return false;
    this.arrived = false;
    const more = await this.reader.readPage();
    if (this.arrived) onArrival();
    return more;
  }

  private async keepInUse(): Promise<void> {
    const { group, sql, onExpired } = this.options;
    const now = performance.now();
    if (now - this.touchedAt < TOUCH_MS) return;
    const isFirst = this.touchedAt === Number.NEGATIVE_INFINITY;
    if (isFirst) await this.reader.register();
    await sql.query(TOUCH_CURSOR, [cursorOf(group.name)]);
    const expired = isFirst ? await sql.query(FORGET_EXPIRED, [group.name]) : [];
    if (expired.length > 0) onExpired(expired.length);
    this.touchedAt = now;
  }

  private async takeIn(events: readonly LoggedEvent[], client: SqlClient): Promise<void> {
    const { group, clock } = this.options;
    const wanted = events.filter(({ eventType }) => group.wants(eventType));
    if (wanted.length === 0) return;
    const positions = wanted.map(({ position }) => position);
    const aggregates = wanted.map(({ aggregateId }) => aggregateId);
    await client.query(TAKE_IN, [group.name, positions, aggregates, clock.now()]);
    this.arrived = true;
  }
}
