import type { JsonSchema } from '../../tools/compatibility/json-schema.js';
import { closed, consumers, history, nothing, object, one, text, whole } from './schema-words.js';
import type { Break } from './schema-words.js';

type Row = readonly [string, JsonSchema, JsonSchema, readonly Break[]];

/** The name of a change, the schema before and after it, and the readers that it breaks. */
export const INCOMPATIBLE: readonly Row[] = [
  [
    'an optional field removed from an open object',
    object({ a: text, b: text }),
    object({ a: text }),
    [consumers('data.b', 'removed')],
  ],
  [
    'a field removed from a closed object',
    object({ a: text, b: text }, closed),
    object({ a: text }, closed),
    [consumers('data.b', 'removed'), history('data.b', 'removed', { a: '', b: '' })],
  ],
  [
    'a required field added to an open object',
    object({ a: text }),
    object({ a: text, b: text }, { required: ['b'] }),
    [history('data.b', 'added, required', { a: '' })],
  ],
  [
    'a required field added to a closed object',
    object({ a: text }, closed),
    object({ a: text, b: text }, { ...closed, required: ['b'] }),
    [
      history('data.b', 'added, required', { a: '' }),
      consumers('data.b', 'added, required', { a: '', b: '' }),
    ],
  ],
  [
    'an optional field added to a closed object',
    object({ a: text }, closed),
    object({ a: text, b: text }, closed),
    [consumers('data.b', 'added', { b: '' })],
  ],
  [
    'a field renamed',
    object({ total: whole }, closed),
    object({ amount: whole }, closed),
    [
      consumers('data.total', 'removed'),
      history('data.total', 'removed', { total: 1 }),
      consumers('data.amount', 'added', { amount: 1 }),
    ],
  ],
  [
    'a field that becomes required',
    object({ a: text }),
    object({ a: text }, { required: ['a'] }),
    [history('data.a', 'now required', {})],
  ],
  [
    'a field that becomes optional',
    object({ a: text }, { required: ['a'] }),
    object({ a: text }),
    [consumers('data.a', 'now optional', {})],
  ],
  [
    'an object that is closed',
    object({ a: text }),
    object({ a: text }, closed),
    [history('data.*', 'additional fields no longer allowed', { b: 1 })],
  ],
  [
    'an object that is opened',
    object({ a: text }, closed),
    object({ a: text }),
    [consumers('data.*', 'additional fields allowed', { b: 1 })],
  ],
  [
    'additional fields of another type',
    object({}, { additionalProperties: text }),
    object({}, { additionalProperties: whole }),
    [
      history('data.*', 'type string → integer', { b: '' }),
      consumers('data.*', 'type string → integer', { b: 1 }),
    ],
  ],
  [
    'a field whose schema differs from that of additional fields',
    object({}, { additionalProperties: text }),
    object({ b: whole }, { additionalProperties: text }),
    [consumers('data.b', 'added, unlike the previous additional properties', { b: 1 })],
  ],
  [
    'a type replaced',
    one(text),
    one(whole),
    [
      history('data.a', 'type string → integer', { a: '' }),
      consumers('data.a', 'type string → integer', { a: 1 }),
    ],
  ],
  [
    'a type narrowed from number to integer',
    one({ type: 'number' }),
    one(whole),
    [history('data.a', 'type number → integer', { a: 0.5 })],
  ],
  [
    'a type widened from integer to number',
    one(whole),
    one({ type: 'number' }),
    [consumers('data.a', 'type integer → number', { a: 0.5 })],
  ],
  [
    'a type that may now be null',
    one(text),
    one({ type: ['string', 'null'] }),
    [consumers('data.a', 'type string → string|null', { a: null })],
  ],
  ['a type removed', one(text), one({}), [consumers('data.a', 'type string → any', { a: 1 })]],
  [
    'a value removed from an enumeration',
    one({ enum: ['x', 'y'] }),
    one({ enum: ['x'] }),
    [history('data.a', 'value "y" removed', { a: 'y' })],
  ],
  [
    'a value added to an enumeration',
    one({ enum: ['x'] }),
    one({ enum: ['x', 'y'] }),
    [consumers('data.a', 'value "y" added', { a: 'y' })],
  ],
  [
    'a constant changed',
    one({ const: 1 }),
    one({ const: 2 }),
    [
      history('data.a', 'value 1 removed', { a: 1 }),
      consumers('data.a', 'value 2 added', { a: 2 }),
    ],
  ],
  [
    'an enumeration where anything was allowed',
    one(text),
    one({ ...text, enum: ['x'] }),
    [history('data.a', 'only "x" from now on', { a: 'y' })],
  ],
  [
    'an enumeration removed',
    one({ ...text, enum: ['x'] }),
    one(text),
    [consumers('data.a', 'any value, no longer only "x"', { a: 'y' })],
  ],
  ...(
    [
      ['minimum', 0, 1, 0],
      ['exclusiveMinimum', 0, 1, 1],
      ['maximum', 9, 8, 9],
      ['exclusiveMaximum', 9, 8, 8],
    ] as const
  ).flatMap(([keyword, loose, tight, witness]): Row[] => [
    [
      `${keyword} tightened`,
      one({ ...whole, [keyword]: loose }),
      one({ ...whole, [keyword]: tight }),
      [history('data.a', `${keyword} ${loose} → ${tight}`, { a: witness })],
    ],
    [
      `${keyword} loosened`,
      one({ ...whole, [keyword]: tight }),
      one({ ...whole, [keyword]: loose }),
      [consumers('data.a', `${keyword} ${tight} → ${loose}`, { a: witness })],
    ],
  ]),
  [
    'a maximum introduced',
    one(whole),
    one({ ...whole, maximum: 9 }),
    [history('data.a', 'maximum none → 9', { a: 10 })],
  ],
  [
    'a longer string allowed',
    one({ ...text, maxLength: 1 }),
    one({ ...text, maxLength: 2 }),
    [consumers('data.a', 'maxLength 1 → 2', { a: 'xx' })],
  ],
  [
    'the empty string no longer allowed',
    one(text),
    one({ ...text, minLength: 1 }),
    [history('data.a', 'minLength 0 → 1', { a: '' })],
  ],
  [
    'a shorter list allowed',
    one({ type: 'array', minItems: 1 }),
    one({ type: 'array' }),
    [consumers('data.a', 'minItems 1 → 0', { a: [] })],
  ],
  [
    'nested items of another type',
    one({ type: 'array', items: object({ sku: text }) }),
    one({ type: 'array', items: object({ sku: { ...text, maxLength: 3 } }) }),
    [history('data.a[].sku', 'maxLength none → 3', { a: [{ sku: 'long' }] })],
  ],
  [
    'a tuple with one more element',
    one({ type: 'array', prefixItems: [text] }),
    one({ type: 'array', prefixItems: [text, whole] }),
    [
      history('data.a', 'prefixItems 1 → 2', { a: ['', ''] }),
      consumers('data.a', 'prefixItems 1 → 2'),
    ],
  ],
  [
    'items that must be unique',
    one({ type: 'array' }),
    one({ type: 'array', uniqueItems: true }),
    [history('data.a', 'uniqueItems none → true', { a: [1, 1] })],
  ],
  [
    'another pattern',
    one({ ...text, pattern: '^x' }),
    one({ ...text, pattern: '^y' }),
    [
      history('data.a', 'pattern ^x → ^y', { a: 'x' }),
      consumers('data.a', 'pattern ^x → ^y', { a: 'y' }),
    ],
  ],
  [
    'a format introduced',
    one(text),
    one({ ...text, format: 'uuid' }),
    [history('data.a', 'format none → uuid', { a: 'x' })],
  ],
  [
    'a format removed',
    one({ ...text, format: 'uuid' }),
    one(text),
    [consumers('data.a', 'format uuid → none', { a: 'x' })],
  ],
  [
    'an alternative removed',
    one({ anyOf: [text, nothing] }),
    one({ anyOf: [text] }),
    [history('data.a', 'alternative {"type":"null"} removed', { a: null })],
  ],
  [
    'an alternative added to a plain schema',
    one(text),
    one({ anyOf: [text, nothing] }),
    [consumers('data.a', 'alternative {"type":"null"} added', { a: null })],
  ],
  [
    'an alternative changed',
    one({ anyOf: [text, nothing] }),
    one({ anyOf: [{ ...text, maxLength: 1 }, nothing] }),
    [history('data.a', 'maxLength none → 1', { a: 'xx' })],
  ],
  [
    'another condition',
    one({ allOf: [text] }),
    one({ allOf: [text, { minLength: 1 }] }),
    [history('data.a', 'condition {"minLength":1} added', { a: '' })],
  ],
  [
    'a referenced definition',
    { ...one({ $ref: '#/$defs/name' }), $defs: { name: text } },
    { ...one({ $ref: '#/$defs/name' }), $defs: { name: { ...text, maxLength: 1 } } },
    [history('data.a', 'maxLength none → 1', { a: 'xx' })],
  ],
  [
    'a recursive schema',
    object({ next: { $ref: '#' }, a: text }),
    object({ next: { $ref: '#' }, a: whole }),
    [
      history('data.a', 'type string → integer', { a: '' }),
      consumers('data.a', 'type string → integer', { a: 1 }),
    ],
  ],
  [
    'a keyword that cannot be compared',
    one({ not: { const: 1 } }),
    one({ not: { const: 2 } }),
    [history('data.a', 'not changed', { a: 2 }), consumers('data.a', 'not changed', { a: 1 })],
  ],
  [
    'nothing allowed any more',
    one(text),
    object({ a: false }),
    [
      history('data.a', 'not changed', { a: '' }),
      consumers('data.a', 'type string → any'),
      consumers('data.a', 'not changed'),
    ],
  ],
];
