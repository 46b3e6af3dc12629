import type { JsonObject } from '../../src/api-docs/index.js';

/** A field of an event's data: one row of a table. */
export interface SchemaField {
  /** `items[].sku` */
  readonly path: string;
  /** `string, 1 to 64 characters` */
  readonly type: string;
  readonly isOptional: boolean;
  readonly description: string;
}

/** All fields of an object schema, including nested objects and lists, in schema order. */
export function fieldsOf(schema: JsonObject, prefix = ''): SchemaField[] {
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  const properties = Object.entries((schema['properties'] as JsonObject | undefined) ?? {});
  return properties.flatMap(([name, value]) => {
    const property = value as JsonObject;
    const path = `${prefix}${name}`;
    const field: SchemaField = {
      path,
      type: typeText(property),
      isOptional: !required.has(name),
      description: (property['description'] as string | undefined) ?? '',
    };
    return [field, ...fieldsBelow(property, path)];
  });
}

function fieldsBelow(schema: JsonObject, path: string): SchemaField[] {
  const items = schema['items'] as JsonObject | undefined;
  if (items) return fieldsBelow(items, `${path}[]`);
  const branches = (schema['anyOf'] as readonly JsonObject[] | undefined) ?? [];
  return [schema, ...branches].flatMap((branch) => fieldsOf(branch, `${path}.`));
}

/** The type of a value and its bounds, in words. */
export function typeText(schema: JsonObject): string {
  const branches = schema['anyOf'] as readonly JsonObject[] | undefined;
  if (branches) return branches.map(typeText).join(' or ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) {
    return schema['enum'].map((value) => JSON.stringify(value)).join(', ');
  }
  const type = schema['type'] as string | readonly string[] | undefined;
  const name = (typeof type === 'string' ? [type] : (type ?? ['any'])).join(' or ');
  return [name, ...boundsOf(schema)].join(', ');
}

function boundsOf(schema: JsonObject): string[] {
  const { format, pattern } = schema as { readonly format?: string; readonly pattern?: string };
  return [
    ...(format === undefined ? [] : [format]),
    ...(pattern === undefined ? [] : [`\`${pattern}\``]),
    ...range(schema['minimum'], schema['maximum'], ''),
    ...range(schema['minLength'], schema['maxLength'], ' characters'),
    ...range(schema['minItems'], schema['maxItems'], ' items'),
  ];
}

function range(min: unknown, max: unknown, unit: string): string[] {
  if (typeof min === 'number' && typeof max === 'number') return [`${min} to ${max}${unit}`];
  if (typeof min === 'number') return [`at least ${min}${unit}`];
  return typeof max === 'number' ? [`at most ${max}${unit}`] : [];
}
