import { describe, expect, it } from '@jest/globals';
import { parseTimestamp } from './timestamp.field.js';

describe('a timestamp', () => {
  it.each([
    ['2025-01-31T12:00:00Z', '2025-01-31T12:00:00.000Z'],
    ['2025-01-31T12:00:00.5+02:00', '2025-01-31T10:00:00.500Z'],
    ['2025-01-31t12:00:00.123456789z', '2025-01-31T12:00:00.123Z'],
    ['2024-02-29T23:59:59-00:00', '2024-02-29T23:59:59.000Z'],
  ])('names an instant: %s', (text, instant) => {
    expect(parseTimestamp(text)?.toISOString()).toBe(instant);
  });

  it.each([
    '2025-01-31',
    '2025-01-31T12:00:00',
    '2025-01-31 12:00:00Z',
    '2025-02-30T12:00:00Z',
    '2025-13-01T12:00:00Z',
    '2025-01-31T25:00:00Z',
    '2025-01-31T12:00Z',
    '2025-01-31T12:00:00+2:00',
    '1738324800',
    '',
  ])('is invalid: %j', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});
