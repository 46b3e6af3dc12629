import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** Any text that a database can store: no U+0000, no lone surrogates. */
const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });

/**
 * Generates data that conforms to a JSON Schema as used by event definitions. An unsupported
 * keyword is an error, because a property that is not generated would not be tested.
 */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const alternatives = schema['anyOf'] as readonly Schema[] | undefined;
  if (alternatives) return fc.oneof(...alternatives.map(arbitraryOf));
  switch (schema['type']) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(arbitraryOf(schema['items'] as Schema), {
        minLength: number(schema, 'minItems', 0),
        maxLength: Math.min(number(schema, 'maxItems', 5), 5),
      });
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({
        min: number(schema, 'minimum', Number.MIN_SAFE_INTEGER),
        max: number(schema, 'maximum', Number.MAX_SAFE_INTEGER),
      });
    case 'number':
      return fc.double({
        min: number(schema, 'minimum', -1e9),
        max: number(schema, 'maximum', 1e9),
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`cannot generate data for ${JSON.stringify(schema)}`);
  }
}

function objectOf(schema: Schema): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const fields = Object.fromEntries(properties.map(([name, one]) => [name, arbitraryOf(one)]));
  const requiredKeys = (schema['required'] ?? []) as string[];
  return fc.record(fields, { requiredKeys });
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  if (typeof schema['pattern'] === 'string')
    return fc.stringMatching(new RegExp(schema['pattern']));
  switch (schema['format']) {
    case undefined:
      return lengthy(schema);
    case 'uuid':
      return fc.uuid();
    case 'date-time':
      return fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((date) => date.toISOString());
    default:
      throw new Error(`cannot generate text for the format ${String(schema['format'])}`);
  }
}

/** JSON Schema counts code points. */
function lengthy(schema: Schema): fc.Arbitrary<string> {
  const minLength = number(schema, 'minLength', 0);
  const maxLength = Math.min(number(schema, 'maxLength', 20), 20);
  return fc
    .array(character, { minLength, maxLength })
    .map((characters) => [...characters.join('')].slice(0, maxLength).join(''));
}

function number(schema: Schema, keyword: string, absent: number): number {
  const value = schema[keyword];
  return typeof value === 'number' ? value : absent;
}
