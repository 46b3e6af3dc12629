import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { INCOMPATIBLE } from '../../test/support/incompatible-schemas.js';
import { closed, nothing, object, one, text, whole } from '../../test/support/schema-words.js';
import { compareSchemas } from './compare-schemas.js';
import type { JsonSchema } from './json-schema.js';

const ajv = addFormats.default(new Ajv2020({ strict: false }));
const allows = (schema: JsonSchema, data: unknown): boolean => ajv.compile(schema)(data);

const COMPATIBLE: readonly (readonly [string, JsonSchema, JsonSchema])[] = [
  ['nothing changed', object({ a: text }, closed), object({ a: text }, closed)],
  [
    'other annotations',
    { ...one({ ...text, description: 'x' }), title: 'x', examples: [{}] },
    { ...one({ ...text, description: 'y', default: '' }), $comment: 'y', $id: '/y' },
  ],
  ['an optional field added to an open object', object({ a: text }), object({ a: text, b: whole })],
  [
    'an optional field added to a nested object',
    one({ type: 'array', items: object({}) }),
    one({ type: 'array', items: object({ b: text }) }),
  ],
  [
    'reordered fields, values and alternatives',
    object({ a: { enum: [1, 2] }, b: { anyOf: [text, nothing] } }, { required: ['a', 'b'] }),
    object({ b: { anyOf: [nothing, text] }, a: { enum: [2, 1] } }, { required: ['b', 'a'] }),
  ],
  ['a constant replaced by an enum with one value', one({ const: 'x' }), one({ enum: ['x'] })],
  ['a bound without effect', one(text), one({ ...text, minLength: 0 })],
  [
    'additional properties allowed explicitly',
    object({}),
    object({}, { additionalProperties: {} }),
  ],
  [
    'a schema replaced by a reference to the same schema',
    one({ ...text, maxLength: 3 }),
    { ...one({ $ref: '#/$defs/a' }), $defs: { a: { ...text, maxLength: 3, title: 'A' } } },
  ],
  ['an unused definition', one(text), { ...one(text), $defs: { b: whole } }],
  [
    'a field named like an annotation',
    object({ title: text, default: text }),
    object({ default: text, title: text }),
  ],
];

describe('compareSchemas', () => {
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

  it.each(COMPATIBLE)('accepts %s', (_, locked, current) => {
    expect(compareSchemas(locked, current)).toEqual([]);
  });

  it('finds the removal of a field named like an annotation', () => {
    expect(compareSchemas(object({ title: text }), object({}))).toHaveLength(1);
  });

  it('is transitive: accepted steps are also accepted all at once', () => {
    const revisions = [
      object({ a: text }),
      object({ a: text, b: whole }),
      object({ a: text, b: whole, c: nothing }),
    ];
    for (const [index, revision] of revisions.entries()) {
      for (const earlier of revisions.slice(0, index)) {
        expect(compareSchemas(earlier, revision)).toEqual([]);
        // The reverse is rejected, so a removed field cannot return with another meaning.
        expect(compareSchemas(revision, earlier)).not.toEqual([]);
      }
    }
  });
});
