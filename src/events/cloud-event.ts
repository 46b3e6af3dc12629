import { deprecationAttributes } from './deprecation.js';
import type { LoggedEvent } from './envelope.js';
import type { EventDefinition } from './event-definition.js';
import { schemaPath } from './schema-path.js';

/** Wide enough for every position below 2^53, so that the text sorts as the number does. */
const SEQUENCE_DIGITS = 16;

/** An event in one of its versions, as CloudEvents tells it. */
export interface CloudEventSource {
  readonly event: LoggedEvent;
  readonly version: number;
  /** Undefined: nobody defines the event any more, so that it has no schema to show. */
  readonly definition: EventDefinition | undefined;
  readonly publicUrl: string;
}

/** CloudEvents 1.0, JSON event format §3, with the extensions sequence, partitioning and distributed tracing. */
export function renderCloudEvent(source: CloudEventSource, data: string): string {
  return `${JSON.stringify(cloudEventAttributes(source)).slice(0, -1)},"data":${data}}`;
}

/** The context attributes, by the names that CloudEvents gives them; absent ones are left out. */
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
 * `source` and `id` together must name one event (§3.1.1), and two renditions are two: a converted one says so in its
 * source, the one that was recorded bears the plain source for ever.
 */
function sourceOf(event: LoggedEvent, version: number): string {
  return version === event.version ? event.source : `${event.source}#v${version}`;
}
