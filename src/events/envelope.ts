/** The public form of an event, the same on every channel. */
export interface EventEnvelope<T = unknown> {
  readonly eventId: string;
  readonly eventType: string;
  readonly version: number;
  readonly timestamp: string;
  readonly source: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly sequenceNumber: number;
  readonly position: number;
  readonly tenantId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: string;
  readonly data: T;
}

/** An event in the log. `data` is the recorded JSON text, and is parsed only where it is needed. */
export interface LoggedEvent extends Omit<EventEnvelope, 'data'> {
  readonly traceparent: string | null;
  /** The fields that readers can filter by, such as `customerId`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: string;
}
