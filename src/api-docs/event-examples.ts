import { aggregateTypeOf } from '../events/index.js';
import type { EventRendition } from './event-rendition.js';
import type { JsonObject } from './json-object.js';

const EVENT_ID = '0199d8a2-7c1e-7a4b-9f0e-3a5c6b7d8e9f';
/** An id as Tidings makes them: a UUID of version 7. */
export const EXAMPLE_ID = '0199d8a2-7c1d-7f3a-8e2b-1c4d5e6f7a8b';
export const EXAMPLE_TIME = '2026-03-01T12:00:00.000Z';
const POSITION = 1042;

/** The envelope around the version's example. */
export function envelopeExample({ definition, version }: EventRendition): JsonObject {
  return {
    eventId: EVENT_ID,
    eventType: definition.type,
    version,
    timestamp: EXAMPLE_TIME,
    source: `tidings/${definition.source}`,
    aggregateType: aggregateTypeOf(definition),
    aggregateId: EXAMPLE_ID,
    sequenceNumber: 1,
    position: POSITION,
    tenantId: 'default',
    correlationId: 'req-7',
    causationId: null,
    actor: 'api-key:admin',
    data: definition.versions[version]?.example,
  };
}

/** The same example as a CloudEvent. */
export function cloudEventExample({ name, definition, version }: EventRendition): JsonObject {
  return {
    specversion: '1.0',
    id: EVENT_ID,
    type: name,
    source: `tidings/${definition.source}`,
    subject: EXAMPLE_ID,
    time: EXAMPLE_TIME,
    datacontenttype: 'application/json',
    dataschema: `https://tidings.example/event-types/${definition.type}/versions/${version}`,
    sequence: String(POSITION).padStart(16, '0'),
    partitionkey: EXAMPLE_ID,
    data: definition.versions[version]?.example,
  };
}
