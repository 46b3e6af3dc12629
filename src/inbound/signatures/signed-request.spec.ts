import { describe, expect, it } from '@jest/globals';
import { signedRequest } from './signed-request.js';

describe('a header of a signature', () => {
  const headersDistinct = { once: ['a'], twice: ['a', 'a'], empty: [''] };
  const { header } = signedRequest({ headersDistinct }, Buffer.alloc(0));

  it.each([
    ['once', 'a'],
    ['twice', undefined],
    ['empty', undefined],
    ['absent', undefined],
  ])('that is there %s is %s', (name, value) => {
    expect(header(name)).toBe(value);
  });
});
