import { describe, expect, it } from '@jest/globals';
import { startPoint } from './start-point.js';

const bounds = { first: 11, last: 50, epoch: 0, epochs: [] };

describe('startPoint', () => {
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
    { sent: '42.0', position: 42, reset: null, resumed: true },
    { sent: '42.1', position: 50, reset: 'future', resumed: true },
    { sent: '0.7', position: 10, reset: null, resumed: true },
    { sent: '1.', position: 50, reset: 'malformed', resumed: true },
    { sent: '.5', position: 50, reset: 'malformed', resumed: true },
    { sent: '1.5.2', position: 50, reset: 'malformed', resumed: true },
    { sent: '1e3', position: 50, reset: 'malformed', resumed: true },
    { sent: ' 42', position: 50, reset: 'malformed', resumed: true },
    { sent: '42, 43', position: 50, reset: 'malformed', resumed: true },
    { sent: '٤٢', position: 50, reset: 'malformed', resumed: true },
    { sent: 'latest', position: 50, reset: 'malformed', resumed: true },
  ])('for "$sent"', ({ sent, ...start }) => {
    expect(startPoint(sent, bounds)).toEqual({ epoch: 0, ...start });
  });

  it('is the head of a log without stored events', () => {
    const empty = { ...bounds, first: 51 };
    expect(startPoint('earliest', empty)).toMatchObject({ position: 50, reset: null });
    expect(startPoint('49', empty)).toMatchObject({ position: 50, reset: 'expired' });
    expect(startPoint('0', { ...bounds, first: 1, last: 0 })).toMatchObject({
      position: 0,
      reset: null,
    });
  });
});

describe('startPoint after a restore from a backup', () => {
  const restored = { first: 11, last: 50, epoch: 2, epochs: [{ epoch: 2, head: 40 }] };

  it.each([
    { sent: undefined, position: 50, reset: null, resumed: false },
    { sent: 'earliest', position: 10, reset: null, resumed: true },
    { sent: '0', position: 10, reset: null, resumed: true },
    { sent: '0.2', position: 10, reset: null, resumed: true },
    { sent: '40', position: 40, reset: null, resumed: true },
    { sent: '41', position: 50, reset: 'restored', resumed: true },
    { sent: '51', position: 50, reset: 'restored', resumed: true },
    { sent: '20.1', position: 50, reset: 'restored', resumed: true },
    { sent: '41.2', position: 41, reset: null, resumed: true },
    { sent: '51.2', position: 50, reset: 'future', resumed: true },
    { sent: '20.3', position: 50, reset: 'future', resumed: true },
    { sent: '9', position: 10, reset: 'expired', resumed: true },
    { sent: '9.2', position: 10, reset: 'expired', resumed: true },
  ])('for "$sent"', ({ sent, ...start }) => {
    expect(startPoint(sent, restored)).toEqual({ epoch: 2, ...start });
  });
});
