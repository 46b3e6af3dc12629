import { describe, expect, it } from '@jest/globals';
import { EventRegistry } from '../events/index.js';
import { SampleThing } from './sample-thing.entity.js';
import { sampleThingEvents } from './sample-thing.events.js';

const now = new Date('2026-03-01T12:00:00.000Z');
const later = new Date('2026-03-01T13:00:00.000Z');
const first = { name: 'First' };

function created(): SampleThing {
  return SampleThing.create({ id: 'an id', tenantId: 'default', ...first }, now);
}

/** Takes the recorded events, validated against their schemas. */
function recorded(sampleThing: SampleThing): [string, unknown, Date | undefined][] {
  const registry = new EventRegistry();
  for (const definition of sampleThingEvents) registry.register(definition);
  return sampleThing.takeRecordedEvents().map(({ definition, data, occurredAt }) => {
    registry.assertValid(definition, data);
    return [definition.type, data, occurredAt];
  });
}

describe('a sample thing', () => {
  it('records its creation', () => {
    const sampleThing = created();
    expect(sampleThing).toMatchObject({ ...first, version: 1, createdAt: now, updatedAt: now });
    expect(recorded(sampleThing)).toEqual([['sample_thing.created', first, now]]);
  });

  it('records a change', () => {
    const sampleThing = created();
    recorded(sampleThing);
    sampleThing.update({ name: 'Second' }, later);
    expect(sampleThing).toMatchObject({ version: 2, createdAt: now, updatedAt: later });
    expect(recorded(sampleThing)).toEqual([['sample_thing.updated', { ...first, name: 'Second' }, later]]);
  });

  it('records nothing when nothing changes', () => {
    const sampleThing = created();
    recorded(sampleThing);
    sampleThing.update({}, later);
    sampleThing.update(first, later);
    expect(recorded(sampleThing)).toEqual([]);
    expect(sampleThing).toMatchObject({ version: 1, updatedAt: now });
  });

  it('records its last content when it is deleted', () => {
    const sampleThing = created();
    recorded(sampleThing);
    sampleThing.delete(later);
    expect(recorded(sampleThing)).toEqual([['sample_thing.deleted', first, later]]);
  });
});
