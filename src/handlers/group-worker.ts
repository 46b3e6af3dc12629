import { NIL_UUID, PollLoop } from '../common/index.js';
import type { Clock, FailureLog } from '../common/index.js';
import type { SqlConnections } from '../database/index.js';
import { toAggregateQueues } from './aggregate-queue.js';
import type { AggregateQueue, InboxEntry, QueueRow } from './aggregate-queue.js';
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

interface WorkerOptions {
  readonly group: HandlerGroup;
  readonly sql: SqlConnections;
  readonly clock: Clock;
  /** The number of queues worked on at once; each holds a connection. */
  readonly concurrency: number;
  /** Randomises the order of the queues, so that processes seldom compete for the same one. */
  readonly shuffle: (queues: readonly AggregateQueue[]) => AggregateQueue[];
  /** Handles one event. Resolves to whether the next of its queue may follow; never rejects. */
  readonly handle: (entry: InboxEntry) => Promise<boolean>;
  readonly failures: FailureLog;
}

/**
 * Works through the inbox of a group: the events of one aggregate in order, different aggregates
 * concurrently. Queues are found in pages and without locks. Each event is then claimed by the
 * transaction that handles it, so any number of processes can run this; an event already claimed by
 * another worker is skipped.
 */
export class GroupWorker {
  private readonly loop: PollLoop;
  /** The work in progress in this process, by aggregate. */
  private readonly active = new Map<string, Promise<void>>();
  /** Active aggregates that a later scan found again: their queues may have grown. */
  private readonly foundAgain = new Set<string>();
  private scanAfter = NIL_UUID;
  private rescan = false;
  private stopping = false;
  private onFree: () => void = () => undefined;

  constructor(private readonly options: WorkerOptions) {
    const { failures } = options;
    this.loop = new PollLoop({ intervalMs: POLL_MS, round: () => this.round(), failures });
  }

  start(): void {
    this.loop.start();
  }

  /** Requests a scan of all queues. */
  wake(): void {
    this.rescan = true;
    this.loop.wake();
  }

  /** Resolves once no event is being handled any more. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.onFree();
    await this.loop.stop();
    await Promise.all(this.active.values());
  }

  /** Starts work on the next page of queues; resolves to whether there are more. */
  private async round(): Promise<boolean> {
    if (this.scanAfter === NIL_UUID) this.rescan = false;
    const { group, sql, clock, shuffle } = this.options;
    const limits = [QUEUES_PER_PAGE, EVENTS_PER_QUEUE];
    const rows = await sql.query<QueueRow>(FIND_QUEUES, [
      group.name,
      this.scanAfter,
      ...limits,
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
    while (this.active.size >= this.options.concurrency && !this.stopping) {
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
      if (this.stopping || !(await this.options.handle(entry))) return;
    }
  }

  private end({ aggregateId, entries }: AggregateQueue): void {
    this.active.delete(aggregateId);
    const mayHaveMore = this.foundAgain.delete(aggregateId) || entries.length === EVENTS_PER_QUEUE;
    if (mayHaveMore) this.wake();
    this.onFree();
  }
}
