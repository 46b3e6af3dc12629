/** JSON Schema as data, draft 2020-12. `true` allows everything, `false` nothing. */
export type JsonSchema = boolean | SchemaObject;
export type SchemaObject = Readonly<Record<string, unknown>>;

/** Keywords that allow and forbid nothing: they may change at any time. `$defs` count where they are referred to. */
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

/** The schema as an object, so that `true` and `{}` are the same. */
export function asObject(schema: unknown): SchemaObject {
  if (schema === false) return { not: {} };
  return typeof schema === 'object' && schema !== null ? (schema as SchemaObject) : {};
}

/** The keywords that decide on what is allowed. */
export function assertionsOf(schema: SchemaObject): string[] {
  return Object.keys(schema).filter((keyword) => !ANNOTATIONS.has(keyword));
}

/** Keywords whose values are schemas by name, which may be called as annotations are. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
/** Keywords whose values are plain data. */
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'dependentRequired']);

/** The same text for values that are equal as JSON, whatever the order of their fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The same text for schemas that differ in annotations only. */
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
