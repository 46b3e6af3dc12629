import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BadRequest } from '../../common/index.js';
import { decodeCursor, encodeCursor, fingerprintOf } from './cursor.js';

const ORDERS = fingerprintOf('orders', { order: 'desc' });

describe('a cursor', () => {
  it('is decoded to the encoded key', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (key) => {
        const text = encodeCursor(ORDERS, key);
        expect(text).toMatch(/^[\w-]*$/);
        expect(decodeCursor(ORDERS, text)).toEqual(JSON.parse(JSON.stringify(key)));
      }),
    );
  });

  it.each(['', 'x', '{}', '%%%', 'AAAA', 'W10', 'W10W10', 'bnVsbA'])(
    'is rejected when malformed: %j',
    (text) => {
      expect(() => decodeCursor(ORDERS, text)).toThrow(BadRequest);
    },
  );

  it('is rejected for another list, filter or order', () => {
    const cursor = encodeCursor(ORDERS, 1);
    for (const [list, query] of [
      ['webhooks', { order: 'desc' }],
      ['orders', { order: 'asc' }],
      ['orders', { order: 'desc', status: 'paid' }],
      ['orders', {}],
    ] as const) {
      expect(() => decodeCursor(fingerprintOf(list, query), cursor)).toThrow(/other parameters/);
    }
  });

  it('is accepted with another limit, and whatever the order of parameters', () => {
    const wanted = fingerprintOf('orders', { status: 'paid', order: 'asc' });
    const same = { limit: 5, order: 'asc', cursor: 'x', status: 'paid', customerId: undefined };
    expect(fingerprintOf('orders', same)).toBe(wanted);
  });
});
