/** A JSON Schema, draft 2020-12. `true` allows everything, `false` nothing. */
export type JsonSchema = boolean | SchemaObject;
export type SchemaObject = Readonly<Record<string, unknown>>;

/** Keywords without effect on validation, which may change. `$defs` count where they are used. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  '$defs',
  'definitions',
  'title',
  'description',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

/** The schema as an object; `true` becomes `{}`. */
export function asObject(schema: unknown): SchemaObject {
  if (schema === false) return { not: {} };
  return typeof schema === 'object' && schema !== null ? (schema as SchemaObject) : {};
}

/** The keywords that affect validation. */
export function assertionsOf(schema: SchemaObject): string[] {
  return Object.keys(schema).filter((keyword) => !ANNOTATIONS.has(keyword));
}

/** Keywords whose values are schemas by name; a name may equal that of an annotation. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
/** Keywords whose values are plain data. */
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'dependentRequired']);

/** Equal texts for values that are equal as JSON, regardless of the order of fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Equal texts for schemas that differ only in annotations. */
export function shapeOf(schema: unknown): string {
  return canonical(stripped(schema));
}

function stripped(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(stripped);
  if (typeof schema !== 'object' || schema === null) return schema;
  const object = schema as SchemaObject;
  return Object.fromEntries(
    assertionsOf(object).map((keyword) => [keyword, strippedValue(keyword, object[keyword])]),
  );
}

function strippedValue(keyword: string, value: unknown): unknown {
  if (DATA.has(keyword)) return value;
  if (!NAMED.has(keyword)) return stripped(value);
  const entries = Object.entries(asObject(value));
  return Object.fromEntries(entries.map(([name, schema]) => [name, stripped(schema)]));
}
