import { describe, expect, it } from '@jest/globals';
import { decodeJsonText } from './json-text.js';

describe('the bytes of a JSON text', () => {
  it.each([
    ['no byte-order mark', '{"a":1}', '{"a":1}'],
    ['a byte-order mark', '\uFEFF{"a":1}', '{"a":1}'],
    ['a byte-order mark alone', '\uFEFF', ''],
    ['two byte-order marks, of which one is ignored', '\uFEFF\uFEFF{}', '\uFEFF{}'],
    ['a byte-order mark within a string', '{"a":"\uFEFF"}', '{"a":"\uFEFF"}'],
  ])('are decoded with %s', (_case, text, decoded) => {
    expect(decodeJsonText(Buffer.from(text))).toBe(decoded);
  });
});
