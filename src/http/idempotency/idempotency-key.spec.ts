import { describe, expect, it } from '@jest/globals';
import {
  canonicalJson,
  fingerprintOf,
  idempotencyId,
  readIdempotencyKey,
} from './idempotency-key.js';
import { MalformedIdempotencyKey } from './idempotency.errors.js';

describe('an Idempotency-Key', () => {
  it.each([
    ['abc', 'abc'],
    ['"abc"', 'abc'],
    ['"a\\"b\\\\c"', 'a"b\\c'],
    ['"', '"'],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('is read from %j', (header, key) => {
    expect(readIdempotencyKey(header)).toBe(key);
  });

  it.each(['', '""', 'a b', '"a b"', 'a\u00e4', 'x'.repeat(256), 'one, two'])(
    'is rejected if it is %j',
    (header) => {
      expect(() => readIdempotencyKey(header)).toThrow(MalformedIdempotencyKey);
    },
  );

  it('differs by API key, method and path', () => {
    const scope = { apiKeyId: 'a', method: 'POST', path: '/x' };
    const ids = [
      idempotencyId(scope, 'k'),
      idempotencyId({ ...scope, apiKeyId: 'b' }, 'k'),
      idempotencyId({ ...scope, method: 'PUT' }, 'k'),
      idempotencyId({ ...scope, path: '/x/k' }, 'k'),
      idempotencyId({ ...scope, path: '/' }, 'xk'),
    ];
    expect(new Set(ids.map((id) => id.toString('hex'))).size).toBe(ids.length);
  });
});

describe('the fingerprint of a request', () => {
  it('does not depend on the order of fields, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });

  it('depends on values, on the order of a list, and on the query', () => {
    const prints = [
      fingerprintOf('', undefined),
      fingerprintOf('', { a: 1 }),
      fingerprintOf('', { a: '1' }),
      fingerprintOf('', [1, 2]),
      fingerprintOf('', [2, 1]),
      fingerprintOf('?a=1', undefined),
    ];
    expect(new Set(prints.map((print) => print.toString('hex'))).size).toBe(prints.length);
  });

  it('accepts the order in which JavaScript sorts integer-like keys', () => {
    expect(canonicalJson({ b: 1, 10: 2, 9: 3 })).toBe(canonicalJson({ 9: 3, 10: 2, b: 1 }));
  });
});
