import { describe, expect, it } from '@jest/globals';
import { startPoint } from './resume-point.js';

const bounds = { first: 11, last: 50 };

describe('where a stream starts', () => {
  it.each([
    { sent: undefined, position: 50, reset: null, resumed: false },
    { sent: '', position: 50, reset: null, resumed: false },
    { sent: 'earliest', position: 10, reset: null, resumed: true },
    { sent: '0', position: 10, reset: null, resumed: true },
    { sent: '000', position: 10, reset: null, resumed: true },
    { sent: '10', position: 10, reset: null, resumed: true },
    { sent: '0042', position: 42, reset: null, resumed: true },
    { sent: '50', position: 50, reset: null, resumed: true },
    { sent: '9', position: 10, reset: 'expired', resumed: true },
    { sent: '1', position: 10, reset: 'expired', resumed: true },
    { sent: '51', position: 50, reset: 'future', resumed: true },
    { sent: '9999999999999999', position: 50, reset: 'future', resumed: true },
    { sent: '99999999999999999', position: 50, reset: 'malformed', resumed: true },
    { sent: '-1', position: 50, reset: 'malformed', resumed: true },
    { sent: '1.5', position: 50, reset: 'malformed', resumed: true },
    { sent: '1e3', position: 50, reset: 'malformed', resumed: true },
    { sent: ' 42', position: 50, reset: 'malformed', resumed: true },
    { sent: '42, 43', position: 50, reset: 'malformed', resumed: true },
    { sent: '٤٢', position: 50, reset: 'malformed', resumed: true },
    { sent: 'latest', position: 50, reset: 'malformed', resumed: true },
  ])('for "$sent"', ({ sent, ...start }) => {
    expect(startPoint(sent, bounds)).toEqual(start);
  });

  it('is the end of a log of which nothing is kept', () => {
    const empty = { first: 51, last: 50 };
    expect(startPoint('earliest', empty)).toMatchObject({ position: 50, reset: null });
    expect(startPoint('49', empty)).toMatchObject({ position: 50, reset: 'expired' });
    expect(startPoint('0', { first: 1, last: 0 })).toMatchObject({ position: 0, reset: null });
  });
});
