import { describe, expect, it } from '@jest/globals';
import { signedRequest } from './signed-request.js';

describe('a header of a signature', () => {
  const headersDistinct = {
    once: ['a'],
    'between blanks': [' \ta b\t '],
    twice: ['a', 'a'],
    empty: [''],
    blank: [' \t'],
  };
  const { header } = signedRequest({ headersDistinct }, Buffer.alloc(0));

  it.each([
    ['once', 'a'],
    ['between blanks', 'a b'],
    ['twice', undefined],
    ['empty', undefined],
    ['blank', undefined],
    ['absent', undefined],
  ])('that is there %s is %s', (name, value) => {
    expect(header(name)).toBe(value);
  });
});
