import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findJsonFault, placeOf } from './json-fault.js';

describe('the position of a fault in JSON', () => {
  it.each([
    ['', 0],
    ['   ', 3],
    ['{"a":1,}', 7],
    ['{"a":1 "b":2}', 7],
    ['{"a" 1}', 5],
    ["{'a':1}", 1],
    ['{"a":1', 6],
    ['[1,2', 4],
    ['[1,,2]', 3],
    ['[1]x', 3],
    ['{"a":tru}', 5],
    ['{"a":01}', 6],
    ['-', 0],
    ['1.', 1],
    ['"a', 2],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['"\\u12"', 1],
    ['nulll', 4],
    ['{"customerId": "c-1"; "x": 1}', 20],
  ])('of %j is %i', (text, position) => {
    expect(findJsonFault(text)).toBe(position);
  });

  it('is -1 exactly for what JSON.parse accepts', () => {
    const jsonLike = fc.oneof(
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\u01-.eE tfn\n\0') }),
      fc.tuple(fc.json(), fc.nat(40), fc.string({ maxLength: 2 })).map(([json, at, cut]) => {
        return json.slice(0, at) + cut + json.slice(at + 1);
      }),
    );
    fc.assert(
      fc.property(jsonLike, (text) => {
        expect(findJsonFault(text) === -1).toBe(isJson(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is found in a body as long as any', () => {
    const long = `{"a": "${'\\n'.repeat(200_000)}${'x'.repeat(500_000)}", "b": [${'1,'.repeat(50_000)}]}`;
    expect(findJsonFault(long)).toBe(long.length - 2);
  });

  it('has a line and a column', () => {
    expect(placeOf(12, '{\n  "a": 1,\n}')).toEqual({ line: 3, column: 1 });
    expect(placeOf(0, '')).toEqual({ line: 1, column: 1 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
