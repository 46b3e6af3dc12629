import type { LoggedEvent } from './envelope.js';

export interface HistoryQuery {
  readonly aggregateId: string;
  /** Only events with higher sequence numbers; 0 for all. */
  readonly after: number;
  readonly limit: number;
  /** The aggregate's version as known to the caller; the read waits until the log contains it. */
  readonly version: number;
}

export interface HistoryPage {
  /** Oldest first. The first ones are missing if they have expired. */
  readonly events: LoggedEvent[];
  /** Whether the log does not contain all events up to `version` yet. */
  readonly behind: boolean;
}

/**
 * A port for the history of one aggregate, so that domain modules do not depend on the log. Callers
 * must have checked that the aggregate may be read.
 */
export abstract class EventHistory {
  /** Waits up to two seconds for committed events that are not in the log yet. */
  abstract read(query: HistoryQuery): Promise<HistoryPage>;
}
