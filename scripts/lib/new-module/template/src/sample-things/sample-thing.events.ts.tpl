import { closedObject, defineEvent, textSchema } from '../events/index.js';
import { sampleThingRules } from './sample-thing-rules.js';

/** The content of a sample thing; every event carries all of it. */
const Content = closedObject({ name: textSchema(sampleThingRules.name) });

const example = { name: 'An example' };

export const sampleThingCreated = defineEvent({
  type: 'sample_thing.created',
  source: 'sample-things',
  description: 'A sample thing was created.',
  versions: { 1: { schema: Content, example } },
});

export const sampleThingUpdated = defineEvent({
  type: 'sample_thing.updated',
  source: 'sample-things',
  description: 'A sample thing was changed. Contains its full content.',
  versions: { 1: { schema: Content, example } },
});

export const sampleThingDeleted = defineEvent({
  type: 'sample_thing.deleted',
  source: 'sample-things',
  description: 'A sample thing was deleted. Contains its last content.',
  versions: { 1: { schema: Content, example } },
});

/** All events of sample things. */
export const sampleThingEvents = [sampleThingCreated, sampleThingUpdated, sampleThingDeleted];
