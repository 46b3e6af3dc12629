import { deprecationAttributes } from './deprecation.js';
import type { LoggedEvent } from './envelope.js';
import type { EventDefinition } from './event-definition.js';
import { schemaPath } from './published-schema.js';

/** Wide enough for every position below 2^53, so that text and number sort alike. */
const SEQUENCE_DIGITS = 16;

/** An event in one of its versions, to be rendered as a CloudEvent. */
export interface CloudEventSource {
  readonly event: LoggedEvent;
  readonly version: number;
  /** Undefined if the event is no longer defined, so that it has no schema. */
  readonly definition: EventDefinition | undefined;
  readonly publicUrl: string;
}

/**
 * Renders CloudEvents 1.0, JSON event format §3, with the extensions sequence, partitioning and
 * distributed tracing.
 */
export function renderCloudEvent(source: CloudEventSource, data: string): string {
  return `${JSON.stringify(cloudEventAttributes(source)).slice(0, -1)},"data":${data}}`;
}

/** The context attributes by their CloudEvents names, without absent ones. */
export function cloudEventAttributes(source: CloudEventSource): Record<string, string> {
  const { event, version, definition, publicUrl } = source;
  const published = definition?.versions[version];
  return {
    specversion: '1.0',
    id: event.eventId,
    type: `${event.eventType}.v${version}`,
    source: sourceOf(event, version),
    subject: event.aggregateId,
    time: event.timestamp,
    datacontenttype: 'application/json',
    ...(published && { dataschema: `${publicUrl}${schemaPath(event.eventType, version)}` }),
    sequence: String(event.position).padStart(SEQUENCE_DIGITS, '0'),
    partitionkey: event.aggregateId,
    ...(event.traceparent ? { traceparent: event.traceparent } : {}),
    ...deprecationAttributes(published?.deprecated),
  };
}

/**
 * `source` and `id` together must identify one event (§3.1.1), and each rendition counts as one: a
 * converted version has its own source, and the recorded version always has the plain one.
 */
function sourceOf(event: LoggedEvent, version: number): string {
  return version === event.version ? event.source : `${event.source}#v${version}`;
}
