import { describe, expect, it } from '@jest/globals';
import { LruMap } from './lru-map.js';

describe('LruMap', () => {
  const evicted: number[] = [];
  const mapOf = (...keys: string[]): LruMap<string, number> => {
    evicted.length = 0;
    const map = new LruMap<string, number>(2, (value) => evicted.push(value));
    for (const [index, key] of keys.entries()) map.set(key, index);
    return map;
  };

  it('evicts the entry that was least recently read', () => {
    const map = mapOf('a', 'b');
    map.get('a');
    map.set('c', 2);
    expect(evicted).toEqual([1]);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([0, undefined, 2]);
  });

  it('counts setting an entry again as use', () => {
    const map = mapOf('a', 'b', 'a', 'c');
    expect(evicted).toEqual([1]);
    expect([...map]).toEqual([
      ['a', 2],
      ['c', 3],
    ]);
  });

  it('forgets a deleted entry without evicting it', () => {
    const map = mapOf('a');
    expect([map.delete('a'), map.delete('a')]).toEqual([true, false]);
    expect([map.size, evicted]).toEqual([0, []]);
  });

  it('evicts every entry when it is cleared', () => {
    const map = mapOf('a', 'b');
    map.clear();
    expect(evicted).toEqual([0, 1]);
    expect(map.get('a')).toBeUndefined();
  });
});
