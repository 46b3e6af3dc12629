import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BrokenRules } from './broken-rules.js';
import { readHeaders } from './custom-headers.js';
import { HEADER_MASK } from './header-rules.js';

function read(wanted: Record<string, unknown>) {
  const rules = new BrokenRules();
  return { headers: readHeaders(wanted, rules), refused: rules.all.map(({ path }) => path) };
}

const NAME = fc.string().filter((name) => name !== '__proto__');

describe('custom headers', () => {
  it('are stored under lower-case names', () => {
    const wanted = { Authorization: 'Bearer a b', 'X-Api-Key': 'k', cookie: 'a=1;\tb=2' };
    expect(read(wanted)).toEqual({
      headers: { authorization: 'Bearer a b', 'x-api-key': 'k', cookie: 'a=1;\tb=2' },
      refused: [],
    });
  });

  it.each([
    'Host',
    'CONNECTION',
    'keep-alive',
    'TE',
    'trailer',
    'Transfer-Encoding',
    'upgrade',
    'proxy-authorization',
    'Proxy-Connection',
    'expect',
    'forwarded',
    'accept-encoding',
    'content-type',
    'Content-Length',
    'content-encoding',
    'content-digest',
    'date',
    'webhook-id',
    'Webhook-Signature',
    'webhook-anything',
    'svix-id',
    'signature',
    'user-agent',
    'traceparent',
    'tracestate',
    'ce-id',
    'CE-Type',
    'deprecation',
    'sunset',
    '',
    ' ',
    'x y',
    'x:y',
    'x\r\ny',
    'x\0',
    'ü',
    'a'.repeat(65),
    '(x)',
    '"x"',
    ':path',
  ])('are not named %j', (name) => {
    expect(read({ [name]: 'v' }).refused).toEqual([`headers.${name}`]);
  });

  it.each([
    '',
    ' ',
    ' a',
    'a ',
    'a\r\nb',
    'a\nb',
    'a\rb',
    'a\0b',
    'ü',
    '\x7f',
    '\u2028',
    7,
    null,
    true,
    ['a'],
    { a: 1 },
    HEADER_MASK,
    'a'.repeat(4_097),
  ])('have no value like %j', (value) => {
    expect(read({ 'x-a': value }).refused).toEqual(['headers.x-a']);
  });

  it('are unique regardless of case', () => {
    expect(read({ 'x-a': '1', 'X-A': '2' }).refused).toEqual(['headers.X-A']);
  });

  it('are limited in number and size', () => {
    const many = (count: number, length: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`x-${i}`, 'v'.repeat(length)]));
    expect(read(many(20, 100)).refused).toEqual([]);
    expect(read(many(21, 1)).refused).toEqual(['headers']);
    expect(read(many(2, 4_000)).refused).toEqual(['headers']);
  });

  it('that are accepted can be sent unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(NAME, fc.string({ unit: 'binary-ascii' })), (wanted) => {
        const { headers, refused } = read(wanted);
        if (refused.length > 0) return;
        expect(() => new Headers(headers)).not.toThrow();
        expect(Object.fromEntries(new Headers(headers))).toEqual(headers);
      }),
    );
  });
});
