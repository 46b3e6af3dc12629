import { describe, expect, it } from '@jest/globals';
import { LruMap } from './lru-map.js';

describe('LruMap', () => {
  it('forgets what was used longest ago', () => {
    const forgotten: number[] = [];
    const map = new LruMap<string, number>(2, (value) => forgotten.push(value));
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect(forgotten).toEqual([2]);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
  });

  it('forgets everything when it is cleared', () => {
    const forgotten: number[] = [];
    const map = new LruMap<string, number>(2, (value) => forgotten.push(value));
    map.set('a', 1);
    map.clear();
    expect(forgotten).toEqual([1]);
    expect(map.get('a')).toBeUndefined();
  });
});
