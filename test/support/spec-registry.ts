import { Type } from 'typebox';
import { defineEvent, EventRegistry } from '../../src/events/index.js';

const step = Type.Object({ step: Type.Integer() });
const anything = { schema: step, example: { step: 1 } };
const event = { source: 'specs', description: 'Of the specs.' } as const;

const same = (data: unknown): unknown => data;

/** An event of two versions. */
export const movedInTwoVersions = defineEvent({
  ...event,
  type: 'parcel.moved',
  versions: { 1: anything, 2: anything },
  upcast: { 1: same },
  downcast: { 2: same },
});

/** A registry with an event of two versions, one of a single version, and a system event. */
export function registryForSpecs(): EventRegistry {
  const registry = new EventRegistry();
  registry.register(movedInTwoVersions);
  registry.register(defineEvent({ ...event, type: 'parcel.lost', versions: { 1: anything } }));
  const disabled = { ...event, type: 'system.webhook_disabled', versions: { 1: anything } };
  registry.register(defineEvent(disabled));
  return registry;
}
