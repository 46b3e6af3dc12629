import type { LoggedEvent } from '../events/index.js';
import { toLoggedEvent } from '../event-log/index.js';
import type { LogRow } from '../event-log/index.js';

/** An event in the inbox of a group. */
export interface InboxEntry {
  readonly event: LoggedEvent;
  /** The number of failed attempts. */
  readonly attempts: number;
}

/** The first events that a group has to handle for one aggregate, oldest first. */
export interface AggregateQueue {
  readonly aggregateId: string;
  /** Empty if the queue is not due yet. */
  readonly entries: readonly InboxEntry[];
}

/** A row of `FIND_QUEUES`. */
export type QueueRow = LogRow & { readonly queue: string; readonly attempts: number | null };

/** Groups consecutive rows by their aggregate. */
export function toAggregateQueues(rows: readonly QueueRow[]): AggregateQueue[] {
  const queues = new Map<string, InboxEntry[]>();
  for (const { queue, attempts, ...event } of rows) {
    const entries = queues.get(queue) ?? [];
    queues.set(queue, entries);
    if (attempts !== null) entries.push({ event: toLoggedEvent(event), attempts });
  }
  return [...queues].map(([aggregateId, entries]) => ({ aggregateId, entries }));
}
