/** An event as everyone outside sees it, the same on every channel. */
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

/** An event as the log keeps it: `data` is its JSON text as recorded, parsed only by who needs to look in. */
export interface LoggedEvent extends Omit<EventEnvelope, 'data'> {
  readonly traceparent: string | null;
  /** What others may filter by, as `customerId`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: string;
}
