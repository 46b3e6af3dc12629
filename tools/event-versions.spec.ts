import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryOf } from '../test/support/schema-arbitrary.js';
import { movedInTwoVersions } from '../test/support/spec-registry.js';
import { rendererForSpecs } from '../test/support/spec-renderer.js';
import { EventRegistry, latestVersion, resourceOf, SchemaValidator } from '../src/events/index.js';
import type { EventDefinition, EventRenderer, LoggedEvent } from '../src/events/index.js';
import { allEvents } from './published-schemas.js';

function stored(eventType: string, data: unknown, version: number): LoggedEvent {
  return {
    eventId: '019a0000-0000-7000-8000-000000000001',
    eventType,
    version,
    timestamp: '2025-10-01T00:00:00.000Z',
    source: 'tidings/specs',
    aggregateType: resourceOf(eventType),
    aggregateId: '019a0000-0000-7000-8000-000000000002',
    sequenceNumber: 1,
    position: 1,
    tenantId: 'default',
    correlationId: 'c',
    causationId: null,
    actor: 'system',
    traceparent: null,
    attributes: {},
    data: JSON.stringify(data),
  };
}

/** With one of the specs, since no module needs to have such an event. */
const events = [...allEvents(), movedInTwoVersions];
const severalVersions = events.filter((definition) => latestVersion(definition) > 1);
const versionsOf = (definition: EventDefinition): number[] =>
  Array.from({ length: latestVersion(definition) }, (_, index) => index + 1);

/** All pairs of adjacent versions, as [name, definition, lower version]. */
const steps = severalVersions.flatMap((definition) =>
  versionsOf(definition)
    .slice(0, -1)
    .map((version) => [`${definition.type} v${version}`, definition, version] as const),
);

/** Covers all modules: an event with several versions is tested as soon as it is declared. */
describe('events with several versions', () => {
  const validator = new SchemaValidator();
  let renderer: EventRenderer;

  beforeAll(() => {
    const registry = new EventRegistry();
    for (const definition of events) registry.register(definition);
    renderer = rendererForSpecs(registry);
  });

  const cast = ({ type }: EventDefinition, data: unknown, from: number, to: number): unknown =>
    JSON.parse(renderer.renderData(stored(type, data, from), to));
  const faultOf = ({ versions }: EventDefinition, data: unknown, version: number): string | null =>
    validator.check(versions[version]?.schema ?? {}, data);

  it.each(steps)('are unchanged after an upcast and a downcast: %s', (_, definition, version) => {
    const schema = definition.versions[version]?.schema ?? {};
    const example = definition.versions[version]?.example;
    const holds = (data: unknown): void => {
      expect(faultOf(definition, data, version)).toBeNull();
      const up = cast(definition, data, version, version + 1);
      expect(faultOf(definition, up, version + 1)).toBeNull();
      expect(cast(definition, up, version + 1, version)).toEqual(JSON.parse(JSON.stringify(data)));
    };
    holds(example);
    fc.assert(fc.property(arbitraryOf(schema as Record<string, unknown>), holds));
  });

  it.each(severalVersions.map((definition) => [definition.type, definition] as const))(
    'conform to the schema of every version to which they are cast: %s',
    (_, definition) => {
      for (const from of versionsOf(definition)) {
        const schema = definition.versions[from]?.schema ?? {};
        fc.assert(
          fc.property(arbitraryOf(schema as Record<string, unknown>), (data) => {
            for (const to of versionsOf(definition)) {
              expect(faultOf(definition, cast(definition, data, from, to), to)).toBeNull();
            }
          }),
        );
      }
    },
  );
});
