import { describe, expect, it } from '@jest/globals';
import { MAX_BODY_BYTES, ResponseBody } from './response-body.js';

const textOf = (...chunks: Buffer[]): string => {
  const body = new ResponseBody();
  for (const chunk of chunks) body.push(chunk);
  return body.text();
};

describe('ResponseBody', () => {
  it('is empty without a chunk', () => {
    expect(textOf()).toBe('');
  });

  it('joins chunks, also within a character', () => {
    const bytes = Buffer.from('Zoë €');
    expect(textOf(bytes.subarray(0, 3), bytes.subarray(3))).toBe('Zoë €');
  });

  it('reports when the body exceeds what it keeps', () => {
    const body = new ResponseBody();
    expect(body.push(Buffer.alloc(MAX_BODY_BYTES))).toBe(false);
    expect(body.push(Buffer.alloc(1))).toBe(true);
  });

  it.each([
    ['ASCII', Buffer.alloc(20_000, 'a'), 16_384],
    ['a character at the limit, dropped', Buffer.from('a' + '€'.repeat(6_000)), 16_384],
    ['bytes that grow when replaced', Buffer.alloc(20_000, 0xff), 16_383],
    ['zeros, which grow when replaced', Buffer.alloc(20_000), 16_383],
  ])('keeps at most 16 KiB of text: %s', (_, bytes, length) => {
    const text = textOf(bytes);
    expect(Buffer.byteLength(text)).toBe(length);
    expect(text).not.toContain('\0');
  });

  it('replaces what PostgreSQL cannot store', () => {
    expect(textOf(Buffer.from([0x61, 0x00, 0xc3, 0x28]))).toBe('a\ufffd\ufffd(');
  });
});
