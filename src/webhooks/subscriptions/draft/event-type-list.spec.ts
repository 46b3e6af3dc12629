import { describe, expect, it } from '@jest/globals';
import { BrokenRules } from './broken-rules.js';
import { readEventTypes } from './event-type-list.js';
import { registryForSpecs } from '../../../../test/support/spec-registry.js';

function read(texts: string[]) {
  const rules = new BrokenRules();
  return { eventTypes: readEventTypes(texts, registryForSpecs(), rules), errors: rules.all };
}

describe('event types', () => {
  it('are unique names and patterns', () => {
    expect(read(['*', 'parcel.*', 'parcel.moved', '*', 'system.*'])).toEqual({
      eventTypes: ['*', 'parcel.*', 'parcel.moved', 'system.*'],
      errors: [],
    });
  });

  it.each([
    'parcel.found',
    'letter.*',
    'parcel',
    '**',
    'parcel.m*',
    'Parcel.moved',
    ' *',
    '*.moved',
  ])('do not name what does not exist: %j', (text) => {
    const { errors } = read(['*', text]);
    expect(errors).toEqual([{ path: 'eventTypes.1', message: expect.stringContaining(text) }]);
  });

  it.each([
    ['parcel.move', 'unknown event type `parcel.move`; did you mean `parcel.moved`?'],
    ['parcels.*', 'unknown event type `parcels.*`; did you mean `parcel.*`?'],
    ['letter.sent', 'unknown event type `letter.sent`'],
    ['parcel', '`parcel` is not an event type, `resource.*` or `*`; did you mean `parcel.*`?'],
  ])('are suggested for %j', (text, message) => {
    expect(read([text]).errors).toEqual([{ path: 'eventTypes.0', message }]);
  });

  it('cannot contain a version', () => {
    expect(read(['parcel.moved@1']).errors).toEqual([
      { path: 'eventTypes.0', message: 'must not have a version; use "versions" instead' },
    ]);
  });
});
