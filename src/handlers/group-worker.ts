import { NIL_UUID } from '../common/index.js';
import type { Clock } from '../common/index.js';
import type { SqlConnections } from '../database/index.js';
import { BackgroundWorker } from '../workers/index.js';
import { toAggregateQueues } from './aggregate-queue.js';
import type { AggregateQueue, InboxEntry } from './aggregate-queue.js';
import type { HandlerGroup } from './handler-group.js';
import { FIND_QUEUES } from './inbox.sql.js';

/** Aggregate queues found by one query. */
const QUEUES_PER_PAGE = 64;
/**
 * Events of a queue that are handled in a row, each in its own transaction, before other queues.
 */
const EVENTS_PER_QUEUE = 8;
/**
 * The interval of unprompted scans: for events inserted by another process, and for due retries.
 */
const POLL_MS = 250;

interface InboxOptions {
  readonly group: HandlerGroup;
  readonly sql: SqlConnections;
  readonly clock: Clock;
  /** The number of queues worked on at once; each holds a connection. */
  readonly concurrency: number;
  /** Randomises the order of the queues, so that processes seldom compete for the same one. */
  readonly shuffle: (queues: readonly AggregateQueue[]) => AggregateQueue[];
  /** Handles one event. Resolves to whether the next of its queue may follow; never rejects. */
  readonly handle: (entry: InboxEntry) => Promise<boolean>;
}

/**
 * Works through the inbox of a group: the events of one aggregate in order, different aggregates
 * concurrently. Queues are found in pages and without locks. Each event is then claimed by the
 * transaction that handles it, so any number of processes can run this; an event already claimed by
 * another worker is skipped.
 */
export class GroupWorker extends BackgroundWorker {
  /** The work in progress in this process, by aggregate. */
  private readonly active = new Map<string, Promise<void>>();
  /** Active aggregates that a later scan found again: their queues may have grown. */
  private readonly foundAgain = new Set<string>();
  private scanAfter = NIL_UUID;
  private rescan = false;
  private stopping = false;
  private onFree: () => void = () => undefined;

  constructor(private readonly inbox: InboxOptions) {
    const group = inbox.group.name;
    super({
      name: `handlers:${group}`,
      role: 'worker',
      intervalMs: POLL_MS,
      failureMessage: 'cannot read handler inbox',
      failureDetails: { group },
    });
  }

  /** Requests a scan of all queues. */
  override wake(): void {
    this.rescan = true;
    super.wake();
  }

  /** Resolves once no event is being handled any more. */
  override async stop(): Promise<void> {
    this.stopping = true;
    this.onFree();
    await super.stop();
    await Promise.all(this.active.values());
  }

  /** Starts work on the next page of queues; resolves to whether there are more. */
  override async runOnce(): Promise<boolean> {
    if (this.scanAfter === NIL_UUID) this.rescan = false;
    const { group, sql, clock, shuffle } = this.inbox;
    const rows = await sql.query(FIND_QUEUES, [
      group.name,
      this.scanAfter,
      QUEUES_PER_PAGE,
      EVENTS_PER_QUEUE,
      clock.now(),
    ]);
    const queues = toAggregateQueues(rows);
    const last = queues.at(-1);
    const hasMore = queues.length === QUEUES_PER_PAGE && last !== undefined;
    this.scanAfter = hasMore ? last.aggregateId : NIL_UUID;
    for (const queue of shuffle(queues)) {
      if (queue.entries.length > 0) await this.begin(queue);
    }
    return hasMore || this.rescan;
  }

  private async begin(queue: AggregateQueue): Promise<void> {
    const { aggregateId } = queue;
    while (this.active.size >= this.inbox.concurrency && !this.stopping) {
      await new Promise<void>((resolve) => (this.onFree = resolve));
    }
    if (this.stopping) return;
    if (this.active.has(aggregateId)) {
      this.foundAgain.add(aggregateId);
      return;
    }
    this.active.set(
      aggregateId,
      this.work(queue).then(() => this.end(queue)),
    );
  }

  private async work({ entries }: AggregateQueue): Promise<void> {
    for (const entry of entries) {
      if (this.stopping || !(await this.inbox.handle(entry))) return;
    }
  }

  private end({ aggregateId, entries }: AggregateQueue): void {
    this.active.delete(aggregateId);
    const mayHaveMore = this.foundAgain.delete(aggregateId) || entries.length === EVENTS_PER_QUEUE;
    if (mayHaveMore) this.wake();
    this.onFree();
  }
}
