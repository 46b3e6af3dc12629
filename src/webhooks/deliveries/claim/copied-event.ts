import type { EventEnvelope, LoggedEvent } from '../../../events/index.js';

/** A row of `LOAD_EVENT_COPIES`. */
export interface CopyRow {
  /** The id of the delivery. */
  readonly id: string;
  readonly event: EventEnvelope;
  readonly data: string;
}

/** The event of a replayed delivery that the log no longer has. */
export function copiedEvent({ event, data }: CopyRow): LoggedEvent {
  return { ...event, data, traceparent: null, attributes: {} };
}
