import type { LoggedEvent } from './envelope.js';

/** Wide enough for every position below 2^53, so that the text sorts as the number does. */
const SEQUENCE_DIGITS = 16;

/** CloudEvents 1.0, JSON event format §3, with the extensions sequence, partitioning and distributed tracing. */
export function renderCloudEvent(event: LoggedEvent, version: number, data: string): string {
  const attributes = cloudEventAttributes(event, version);
  return `${JSON.stringify(attributes).slice(0, -1)},"data":${data}}`;
}

/** The context attributes, by the names that CloudEvents gives them; absent ones are left out. */
export function cloudEventAttributes(event: LoggedEvent, version: number): Record<string, string> {
  return {
    specversion: '1.0',
    id: event.eventId,
    type: `${event.eventType}.v${version}`,
    source: event.source,
    subject: event.aggregateId,
    time: event.timestamp,
    datacontenttype: 'application/json',
    dataschema: `/event-types/${event.eventType}/versions/${version}`,
    sequence: String(event.position).padStart(SEQUENCE_DIGITS, '0'),
    partitionkey: event.aggregateId,
    ...(event.traceparent ? { traceparent: event.traceparent } : {}),
  };
}
