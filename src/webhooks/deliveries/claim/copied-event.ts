import type { EventEnvelope, LoggedEvent } from '../../../events/index.js';

/** A row of `LOAD_EVENT_COPIES`. */
export interface CopyRow {
  /** The delivery. */
  readonly id: string;
  readonly event: EventEnvelope;
  readonly data: string;
}

/** The event of a replayed delivery, whose place in the log is gone. */
export function copiedEvent({ event, data }: CopyRow): LoggedEvent {
  return { ...event, data, traceparent: null, attributes: {} };
}
