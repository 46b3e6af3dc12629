import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BadRequest } from '../common/index.js';
import { decodeCursor, encodeCursor } from './cursor.js';

describe('a cursor', () => {
  it('is decoded to the encoded value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = encodeCursor(value);
        expect(text).toMatch(/^[\w-]*$/);
        expect(decodeCursor(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each(['', 'x', '{}', '%%%', 'AAAA'])('is rejected when malformed: %j', (text) => {
    expect(() => decodeCursor(text)).toThrow(BadRequest);
  });
});
