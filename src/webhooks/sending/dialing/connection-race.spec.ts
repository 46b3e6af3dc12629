import { describe, expect, it } from '@jest/globals';
import { interleave } from './connection-race.js';

describe('interleave', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['1.1.1.1'], ['1.1.1.1']],
    [
      ['::1', '::2', '::3', '1.1.1.1'],
      ['::1', '1.1.1.1', '::2', '::3'],
    ],
    [
      ['1.1.1.1', '2.2.2.2', '::1', '::2', '::3'],
      ['1.1.1.1', '::1', '2.2.2.2', '::2', '::3'],
    ],
  ])('%j becomes %j', (addresses, expected) => {
    expect(interleave(addresses)).toEqual(expected);
  });
});
