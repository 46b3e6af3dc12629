import { describe, expect, it } from '@jest/globals';
import { fieldsOf, typeText } from './schema-fields.js';

describe('the fields of a schema', () => {
  it('include nested fields', () => {
    const schema = {
      type: 'object',
      required: ['items'],
      properties: {
        items: {
          type: 'array',
          minItems: 1,
          maxItems: 100,
          items: {
            type: 'object',
            required: ['sku'],
            properties: { sku: { type: 'string', minLength: 1, maxLength: 64 } },
          },
        },
        payment: {
          anyOf: [
            { type: 'object', properties: { amount: { type: 'integer' } } },
            { type: 'null' },
          ],
          description: 'How it was paid.',
        },
      },
    };
    expect(fieldsOf(schema)).toEqual([
      { path: 'items', type: 'array, 1 to 100 items', isOptional: false, description: '' },
      {
        path: 'items[].sku',
        type: 'string, 1 to 64 characters',
        isOptional: false,
        description: '',
      },
      {
        path: 'payment',
        type: 'object or null',
        isOptional: true,
        description: 'How it was paid.',
      },
      { path: 'payment.amount', type: 'integer', isOptional: true, description: '' },
    ]);
  });

  it.each([
    [{ type: ['string', 'null'], maxLength: 9 }, 'string or null, at most 9 characters'],
    [{ type: 'string', format: 'uuid' }, 'string, uuid'],
    [{ const: 2 }, '2'],
    [{ enum: ['a', 'b'] }, '"a", "b"'],
    [{ type: 'integer', minimum: 0 }, 'integer, at least 0'],
    [{}, 'any'],
  ])('%j is written as %s', (schema, text) => {
    expect(typeText(schema)).toBe(text);
  });
});
