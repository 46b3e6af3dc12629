import { Type } from 'typebox';
import { defineEvent } from '../events/index.js';

/** The content of a sample thing; every event carries all of it. */
const Content = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }) },
  // Closed: an undeclared field is an error.
  { additionalProperties: false },
);

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
