import type { LoggedEvent } from '../events/index.js';

/** A row of `event_log`, as `EVENT_COLUMNS` selects it. */
export interface LogRow extends Omit<LoggedEvent, 'timestamp' | 'position'> {
  readonly timestamp: Date;
  readonly position: number | string;
}

/** A row of a page that also carries other columns; a null position means that it has no event. */
export interface PageRow extends Omit<LogRow, 'position'> {
  readonly position: LogRow['position'] | null;
}

/** The columns of an event under the names of the envelope; `data` is the recorded text. */
export const EVENT_COLUMNS = `
  event_id AS "eventId", event_type AS "eventType", version, occurred_at AS "timestamp", source,
  aggregate_type AS "aggregateType", aggregate_id AS "aggregateId", sequence_number AS "sequenceNumber",
  position, tenant_id AS "tenantId", correlation_id AS "correlationId", causation_id AS "causationId",
  actor, traceparent, attributes, data::text AS data`;

export function toLoggedEvent(row: LogRow): LoggedEvent {
  return { ...row, timestamp: row.timestamp.toISOString(), position: Number(row.position) };
}

/**
 * The events of a page; an empty page is one row without an event. Fields keep the order of the
 * columns.
 */
export function eventsOf(rows: readonly PageRow[]): LoggedEvent[] {
  return rows.filter(hasEvent).map(toLoggedEvent);
}

function hasEvent(row: PageRow): row is LogRow {
  return row.position !== null;
}
