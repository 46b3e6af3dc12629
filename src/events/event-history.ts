import type { LoggedEvent } from './envelope.js';

export interface HistoryQuery {
  readonly aggregateId: string;
  /** Only events with higher sequence numbers; 0: from the first one on. */
  readonly after: number;
  readonly limit: number;
  /** The aggregate's version as its reader knows it: the log gets a moment to come that far. */
  readonly version: number;
}

export interface HistoryPage {
  /** Oldest first. They begin later than asked for when the first are no longer kept. */
  readonly events: LoggedEvent[];
  /** Whether events up to `version` are still on their way into the log. */
  readonly behind: boolean;
}

/**
 * The past of one aggregate, for domain modules, which know nothing of the log behind it. Whoever asks has
 * made sure that the caller may see the aggregate.
 */
export abstract class EventHistory {
  /** Waits up to two seconds for events of the aggregate that have been committed and not yet logged. */
  abstract read(query: HistoryQuery): Promise<HistoryPage>;
}
