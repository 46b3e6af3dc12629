import { describe, expect, it } from '@jest/globals';
import { parseAsOf } from './as-of.js';

describe('parseAsOf', () => {
  it('accepts a sequence number', () => {
    expect(parseAsOf('3')).toEqual({ kind: 'sequence', sequenceNumber: 3 });
  });

  it('accepts a timestamp with a time zone', () => {
    const time = new Date('2025-10-01T10:00:00.000Z');
    expect(parseAsOf('2025-10-01T12:00:00+02:00')).toEqual({ kind: 'time', time });
  });

  for (const text of [
    '',
    'yesterday',
    '-1',
    '1.5',
    '2025-10-01',
    '2025-02-30T00:00:00Z',
    '12345678901',
  ]) {
    it(`rejects "${text}"`, () => {
      expect(parseAsOf(text)).toBeUndefined();
    });
  }
});
