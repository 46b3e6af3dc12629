import { describe, expect, it } from '@jest/globals';
import { registryForSpecs } from '../../test/support/spec-registry.js';
import { InvalidEventType, UnknownEventType } from './invalid-event-type.js';
import { TypeSelection } from './type-selection.js';

const registry = registryForSpecs();
const read = (...texts: string[]): TypeSelection => TypeSelection.read(texts, registry);

describe('TypeSelection', () => {
  it.each(['parcel.found', 'letter.*', 'letter.sent@2'])('cannot be parsed from "%s"', (text) => {
    expect(() => TypeSelection.parse(['*', text], registry)).toThrow(UnknownEventType);
  });

  it('can be read with types that are not known here', () => {
    const types = read('letter.sent@2', 'parcel.moved', 'letter.*', 'letter.sent@2');
    expect(types.unknown).toEqual(['letter.sent@2', 'letter.*']);
    expect(types.known.names).toEqual(['parcel.moved']);
    expect(types.matches('letter.sent')).toBe(true);
    expect(types.versionOf('letter.sent')).toBe(2);
  });

  it.each(['parcel', 'Parcel.moved', '', ' ', 'parcel.moved@0', 'a.b.c'])(
    'is not read from "%s"',
    (text) => {
      expect(() => read('parcel.moved', text)).toThrow(InvalidEventType);
    },
  );

  it('names the versions that an event type has', () => {
    expect(() => read('parcel.moved@7')).toThrow(
      'unknown version 7 of event type `parcel.moved`; its versions: 1, 2',
    );
  });

  it('keeps unknown types in an intersection', () => {
    const types = read('letter.sent', 'parcel.moved').intersect(read('letter.*', 'parcel.*'));
    expect(types.names).toEqual(['letter.sent', 'parcel.moved']);
    expect(types.unknown).toEqual(['letter.sent']);
  });
});
