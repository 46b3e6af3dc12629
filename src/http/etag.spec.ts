import { describe, expect, it } from '@jest/globals';
import { PreconditionFailed } from '../common/index.js';
import { assertIfMatch, etagOf } from './etag.js';

describe('If-Match', () => {
  it.each([undefined, '*', ' * ', '"7"', '"1", "7"', '"1","7" ', 'W/"7", "7"'])(
    'accepts version 7: %j',
    (header) => {
      expect(() => assertIfMatch(header, 7)).not.toThrow();
    },
  );

  it.each(['', '"8"', '7', 'W/"7"', '"77"', '"7', '"1, 7"', '"*"', 'W/"1", "8"'])(
    'rejects version 7: %j',
    (header) => {
      expect(() => assertIfMatch(header, 7)).toThrow(PreconditionFailed);
    },
  );

  it.each(['*', '"0"', '"1"'])('matches nothing if the resource does not exist: %j', (header) => {
    expect(() => assertIfMatch(header, 0)).toThrow(PreconditionFailed);
  });

  it('matches the tag of the response', () => {
    expect(() => assertIfMatch(etagOf(12), 12)).not.toThrow();
  });
});
