import type { LoggedEvent } from '../events/index.js';
import { toLoggedEvent } from '../outbox/index.js';
import type { LogRow } from '../outbox/index.js';

/** An event that waits for its group. */
export interface InboxEntry {
  readonly event: LoggedEvent;
  /** How often it has failed. */
  readonly attempts: number;
}

/** What a group has to do for one aggregate: the first of its events, oldest first. */
export interface InboxLine {
  readonly aggregateId: string;
  /** Empty: the line is not due yet. */
  readonly entries: readonly InboxEntry[];
}

/** A row of `FIND_LINES`. */
export type LineRow = LogRow & { readonly line: string; readonly attempts: number | null };

/** The lines of consecutive rows. */
export function toLines(rows: readonly LineRow[]): InboxLine[] {
  const lines = new Map<string, InboxEntry[]>();
  for (const { line, attempts, ...event } of rows) {
    const entries = lines.get(line) ?? [];
    lines.set(line, entries);
    if (attempts !== null) entries.push({ event: toLoggedEvent(event), attempts });
  }
  return [...lines].map(([aggregateId, entries]) => ({ aggregateId, entries }));
}
