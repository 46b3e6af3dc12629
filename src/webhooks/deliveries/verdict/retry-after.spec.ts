import { describe, expect, it } from '@jest/globals';
import { parseRetryAfter } from './retry-after.js';

const NOW = new Date('2026-01-01T00:00:00.000Z');

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['1', 1_000],
    ['120', 120_000],
    [' 120 ', 120_000],
    ['007', 7_000],
    ['9999999999', 9_999_999_999_000],
    ['99999999999', 99_999_999_999_000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['Thu, 01 Jan 2026 00:02:00 GMT', 120_000],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['Thursday, 01-Jan-26 00:02:00 GMT', 120_000],
    ['Wednesday, 31-Dec-25 23:59:00 GMT', 0],
    ['Saturday, 31-Dec-77 23:59:00 GMT', 0],
    ['Thu Jan  1 00:02:00 2026', 120_000],
    ['Wed Dec 31 23:59:00 2025', 0],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ])('%j is %i ms', (header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected);
  });

  it.each([
    undefined,
    null,
    '',
    ' ',
    '-1',
    '+1',
    '1.5',
    '1e3',
    '0x10',
    '1,2',
    '1 2',
    'soon',
    'NaN',
    'Infinity',
    '2026-01-01T00:02:00Z',
    'Thu, 01 Jan 2026 00:02:00',
    'Thu, 01 Jan 2026 00:02:00 CET',
    'Thu, 1 Jan 2026 00:02:00 GMT',
    'Fri, 01 Jan 2026 00:02:00 GMT',
    'Sat, 31 Feb 2026 00:02:00 GMT',
    'Thu, 01 Jan 2026 25:00:00 GMT',
    'Friday, 01-Jan-26 00:02:00 GMT',
    'Friday, 31-Dec-77 23:59:00 GMT',
    'Thuday, 01-Jan-26 00:02:00 GMT',
    'Thu Jan 1 00:02:00 2026',
    'Thu Jan  1 00:02:00 2026 GMT',
    ['60', '120'],
  ])('%j is nothing', (header) => {
    expect(parseRetryAfter(header, NOW)).toBeNull();
  });
});
