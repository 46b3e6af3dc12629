import { describe, expect, it } from '@jest/globals';
import {
  closedObject,
  integerSchema,
  listSchema,
  nullable,
  textSchema,
} from './schema-builders.js';

const json = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema));

describe('a schema built from a rule', () => {
  it('has the limits of the rule', () => {
    expect(json(textSchema({ max: 64 }))).toEqual({ type: 'string', minLength: 1, maxLength: 64 });
    expect(json(textSchema({ min: 0, max: 9 }))).toEqual({ type: 'string', maxLength: 9 });
    expect(json(integerSchema({ min: -1, max: 5 }, { description: 'Units.' }))).toEqual({
      type: 'integer',
      minimum: -1,
      maximum: 5,
      description: 'Units.',
    });
    expect(json(listSchema(textSchema({ max: 2 }), { min: 1, max: 3 }))).toMatchObject({
      type: 'array',
      minItems: 1,
      maxItems: 3,
    });
  });

  it('is closed, and nullable where declared', () => {
    expect(json(closedObject({ note: nullable(textSchema({ max: 2 })) }))).toEqual({
      type: 'object',
      required: ['note'],
      properties: {
        note: { anyOf: [{ type: 'string', minLength: 1, maxLength: 2 }, { type: 'null' }] },
      },
      additionalProperties: false,
    });
  });
});
