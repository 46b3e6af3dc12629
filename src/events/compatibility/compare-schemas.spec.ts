import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { INCOMPATIBLE } from '../../../test/support/incompatible-schemas.js';
import { closed, nothing, object, one, text, whole } from '../../../test/support/schema-words.js';
import { compareSchemas } from './compare-schemas.js';
import type { JsonSchema } from './json-schema.js';

const ajv = addFormats.default(new Ajv2020({ strict: false }));
const allows = (schema: JsonSchema, data: unknown): boolean => ajv.compile(schema)(data);

const COMPATIBLE: readonly (readonly [string, JsonSchema, JsonSchema])[] = [
  ['nothing changed', object({ a: text }, closed), object({ a: text }, closed)],
  [
    'other words about it',
    { ...one({ ...text, description: 'x' }), title: 'x', examples: [{}] },
    { ...one({ ...text, description: 'y', default: '' }), $comment: 'y', $id: '/y' },
  ],
  ['an optional field added to an open object', object({ a: text }), object({ a: text, b: whole })],
  [
    'an optional field added deep inside',
    one({ type: 'array', items: object({}) }),
    one({ type: 'array', items: object({ b: text }) }),
  ],
  [
    'another order of fields, values and alternatives',
    object({ a: { enum: [1, 2] }, b: { anyOf: [text, nothing] } }, { required: ['a', 'b'] }),
    object({ b: { anyOf: [nothing, text] }, a: { enum: [2, 1] } }, { required: ['b', 'a'] }),
  ],
  ['a constant as an enumeration of one', one({ const: 'x' }), one({ enum: ['x'] })],
  ['a bound that says nothing', one(text), one({ ...text, minLength: 0 })],
  ['what is allowed anyway', object({}), object({}, { additionalProperties: {} })],
  [
    'a schema moved to where it is referred to',
    one({ ...text, maxLength: 3 }),
    { ...one({ $ref: '#/$defs/a' }), $defs: { a: { ...text, maxLength: 3, title: 'A' } } },
  ],
  ['a definition that nothing refers to', one(text), { ...one(text), $defs: { b: whole } }],
  [
    'a field that is called as an annotation is',
    object({ title: text, default: text }),
    object({ default: text, title: text }),
  ],
];

describe('the comparison of schemas', () => {
  it.each(INCOMPATIBLE)('finds %s', (_, locked, current, breaks) => {
    const found = compareSchemas(locked, current);
    const expected = breaks.map(({ path, what, breaks: whom }) => ({ path, what, breaks: whom }));
    expect(found.map(({ path, what, breaks: whom }) => ({ path, what, breaks: whom }))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(found).toHaveLength(expected.length);
    for (const { why } of found) expect(why).toMatch(/\w+ \w+/);
    for (const { breaks: whom, shownBy } of breaks) {
      if (shownBy === undefined) continue;
      expect([whom, allows(locked, shownBy)]).toEqual([whom, whom === 'history']);
      expect([whom, allows(current, shownBy)]).toEqual([whom, whom === 'consumers']);
    }
  });

  it.each(COMPATIBLE)('lets pass: %s', (_, locked, current) => {
    expect(compareSchemas(locked, current)).toEqual([]);
  });

  it('finds a field called as an annotation is, when it goes', () => {
    expect(compareSchemas(object({ title: text }), object({}))).toHaveLength(1);
  });

  it('lets only such steps pass that it would let pass all at once', () => {
    const revisions = [
      object({ a: text }),
      object({ a: text, b: whole }),
      object({ a: text, b: whole, c: nothing }),
    ];
    for (const [index, revision] of revisions.entries()) {
      for (const earlier of revisions.slice(0, index)) {
        expect(compareSchemas(earlier, revision)).toEqual([]);
        // And no way leads back, to come again as something else.
        expect(compareSchemas(revision, earlier)).not.toEqual([]);
      }
    }
  });
});
