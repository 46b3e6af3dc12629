import { describe, expect, it } from '@jest/globals';
import { closestWord } from './closest-word.js';

const WORDS = ['order.created', 'order.cancelled', 'order.*', 'inventory.low_stock'];

describe('closestWord', () => {
  it.each([
    ['order.create', 'order.created'],
    ['order.craeted', 'order.created'],
    ['orders.created', 'order.created'],
    ['order-created', 'order.created'],
    ['OrderCreated', 'order.created'],
    ['order.canceled', 'order.cancelled'],
    ['order', 'order.*'],
    ['inventory.lowstock', 'inventory.low_stock'],
    ['order.created', 'order.created'],
  ])('of "%s" is "%s"', (misspelt, meant) => {
    expect(closestWord(misspelt, WORDS)).toBe(meant);
  });

  it.each(['', 'x', 'message.received', 'order.shipped_to_the_moon', 'a'.repeat(10_000)])(
    'of "%s" is none',
    (text) => {
      expect(closestWord(text, WORDS)).toBeUndefined();
    },
  );

  it('is the first one of several that are equally close', () => {
    expect(closestWord('bat', ['cat', 'hat'])).toBe('cat');
  });

  it('counts a swap of neighbours as one error', () => {
    expect(closestWord('abdc', ['axxc', 'abcd'])).toBe('abcd');
    expect(closestWord('acbd', ['abxd', 'abcd'])).toBe('abcd');
  });
});
