import type { Comparison } from './comparison.js';
import { canonical } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { change } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

const EVERY_TYPE = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** Compares `type`; every integer is also a number. */
export function compareTypes({ path, locked, current }: Comparison): SchemaChange[] {
  const before = typesOf(locked);
  const after = typesOf(current);
  const what = `type ${format(locked)} → ${format(current)}`;
  const changes: SchemaChange[] = [];
  if (before.some((type) => !after.includes(type))) changes.push(change(path, what, 'narrowed'));
  if (after.some((type) => !before.includes(type))) changes.push(change(path, what, 'widened'));
  return changes;
}

function typesOf({ type }: SchemaObject): string[] {
  if (type === undefined) return EVERY_TYPE;
  const types = [type].flat() as string[];
  return types.includes('number') ? [...types, 'integer'] : types;
}

function format({ type }: SchemaObject): string {
  return type === undefined ? 'any' : ([type].flat() as string[]).join('|');
}

/** Compares `enum` and `const`, which is an `enum` with one value. */
export function compareValues({ path, locked, current }: Comparison): SchemaChange[] {
  const before = valuesOf(locked);
  const after = valuesOf(current);
  if (!before && !after) return [];
  if (!before) return [change(path, `only ${(after ?? []).join(', ')} from now on`, 'narrowed')];
  if (!after) return [change(path, `any value, no longer only ${before.join(', ')}`, 'widened')];
  return [
    ...before
      .filter((value) => !after.includes(value))
      .map((value) => change(path, `value ${value} removed`, 'narrowed')),
    ...after
      .filter((value) => !before.includes(value))
      .map((value) => change(path, `value ${value} added`, 'widened')),
  ];
}

function valuesOf(schema: SchemaObject): string[] | undefined {
  if ('const' in schema) return [canonical(schema['const'])];
  return Array.isArray(schema['enum']) ? schema['enum'].map(canonical) : undefined;
}
