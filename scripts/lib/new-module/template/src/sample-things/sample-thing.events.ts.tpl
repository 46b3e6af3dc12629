import { Type } from 'typebox';
import { defineEvent } from '../events/index.js';

/** What a sample thing is: each of its events tells all of it. */
const Content = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200 }) },
  // Closed: a field that nobody declared is a fault, not an extension.
  { additionalProperties: false },
);

const example = { name: 'An example' };

export const sampleThingCreated = defineEvent({
  type: 'sample_thing.created',
  source: 'sample-things',
  description: 'A sample thing has been created.',
  versions: { 1: { schema: Content, example } },
});

export const sampleThingUpdated = defineEvent({
  type: 'sample_thing.updated',
  source: 'sample-things',
  description: 'A sample thing has changed; its whole content follows.',
  versions: { 1: { schema: Content, example } },
});

export const sampleThingDeleted = defineEvent({
  type: 'sample_thing.deleted',
  source: 'sample-things',
  description: 'A sample thing has been deleted; its last content follows.',
  versions: { 1: { schema: Content, example } },
});

/** Everything that a sample thing tells others. */
export const sampleThingEvents = [sampleThingCreated, sampleThingUpdated, sampleThingDeleted];
