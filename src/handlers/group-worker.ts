import { PollLoop } from '../common/index.js';
import type { Clock, FailureLog } from '../common/index.js';
import type { SqlConnections } from '../database/index.js';
import type { HandlerGroup } from './handler-group.js';
import { FIND_LINES } from './inbox.sql.js';
import { toLines } from './inbox-line.js';
import type { InboxEntry, InboxLine, LineRow } from './inbox-line.js';

/** Lines looked for at once. */
const LINES = 64;
/** Events of a line that are handled, one transaction after the other, before others get their turn. */
const EVENTS_PER_LINE = 8;
/** How often work is looked for when nothing woke the worker: what another process took in, and what falls due. */
const POLL_MS = 250;
/** Before every aggregate: where a look through the lines begins. */
const START = '00000000-0000-0000-0000-000000000000';

interface WorkerOptions {
  readonly group: HandlerGroup;
  readonly sql: SqlConnections;
  readonly clock: Clock;
  /** Lines at once; each holds a connection while it is worked on. */
  readonly concurrency: number;
  /** Puts the lines in an order that other processes do not have, so that they seldom meet. */
  readonly shuffle: (lines: readonly InboxLine[]) => InboxLine[];
  /** Handles one event. Resolves to whether the next of its line may follow; it never rejects. */
  readonly handle: (entry: InboxEntry) => Promise<boolean>;
  readonly failures: FailureLog;
}

/**
 * Works through a group's inbox: the events of one aggregate one after the other, different aggregates at once. Lines
 * are found many at a time and without a lock; each event is then claimed by the transaction that handles it, so any
 * number of processes may do this, and a line that another one is at is passed over.
 */
export class GroupWorker {
  private readonly loop: PollLoop;
  /** The aggregates whose lines are being worked on here. */
  private readonly active = new Map<string, Promise<void>>();
  /** Those of them that were met again meanwhile: they may have got more. */
  private readonly metAgain = new Set<string>();
  private from = START;
  private again = false;
  private stopping = false;
  private onFree: () => void = () => undefined;

  constructor(private readonly options: WorkerOptions) {
    const { failures } = options;
    this.loop = new PollLoop({ intervalMs: POLL_MS, round: () => this.round(), failures });
  }

  start(): void {
    this.loop.start();
  }

  /** Asks for a look through all lines. */
  wake(): void {
    this.again = true;
    this.loop.wake();
  }

  /** Resolves once the events that are being handled are done with. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.onFree();
    await this.loop.stop();
    await Promise.all(this.active.values());
  }

  /** Looks at the next lines; resolves to whether there are more, once all found have been begun. */
  private async round(): Promise<boolean> {
    if (this.from === START) this.again = false;
    const { group, sql, clock, shuffle } = this.options;
    const limits = [LINES, EVENTS_PER_LINE];
    const rows = await sql.query<LineRow>(FIND_LINES, [
      group.name,
      this.from,
      ...limits,
      clock.now(),
    ]);
    const lines = toLines(rows);
    const last = lines.at(-1);
    const hasMore = lines.length === LINES && last !== undefined;
    this.from = hasMore ? last.aggregateId : START;
    for (const line of shuffle(lines)) {
      if (line.entries.length > 0) await this.begin(line);
    }
    return hasMore || this.again;
  }

  private async begin(line: InboxLine): Promise<void> {
    const { aggregateId } = line;
    while (this.active.size >= this.options.concurrency && !this.stopping) {
      await new Promise<void>((resolve) => (this.onFree = resolve));
    }
    if (this.stopping) return;
    if (this.active.has(aggregateId)) {
      this.metAgain.add(aggregateId);
      return;
    }
    this.active.set(
      aggregateId,
      this.work(line).then(() => this.end(line)),
    );
  }

  private async work({ entries }: InboxLine): Promise<void> {
    for (const entry of entries) {
      if (this.stopping || !(await this.options.handle(entry))) return;
    }
  }

  private end({ aggregateId, entries }: InboxLine): void {
    this.active.delete(aggregateId);
    const mayHaveMore = this.metAgain.delete(aggregateId) || entries.length === EVENTS_PER_LINE;
    if (mayHaveMore) this.wake();
    this.onFree();
  }
}
