import type { Comparison } from './comparison.js';
import { asObject, shapeOf } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { change } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

/** `properties`, `required` and `additionalProperties`. */
export function compareObjects(comparison: Comparison): SchemaChange[] {
  const { path, locked, current, descend } = comparison;
  const before = asObject(locked['properties']);
  const after = asObject(current['properties']);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return [
    ...names.flatMap((name) => {
      const place = `${path}.${name}`;
      if (!Object.hasOwn(after, name)) return removed(comparison, place);
      if (!Object.hasOwn(before, name)) return added(comparison, place, name, after[name]);
      return [...obligation(comparison, place, name), ...descend(place, before[name], after[name])];
    }),
    ...compareOthers(comparison),
  ];
}

function removed({ current }: Comparison, place: string): SchemaChange[] {
  const changes = [change(place, 'removed', 'removed')];
  if (isClosed(current)) changes.push(change(place, 'removed', 'narrowed'));
  return changes;
}

/** An optional field more is fine where the locked schema is open: who does not know it passes over it. */
function added(
  { locked, current }: Comparison,
  place: string,
  name: string,
  schema: unknown,
): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const isRequired = requiredOf(current).includes(name);
  const what = isRequired ? 'added, required' : 'added';
  if (isRequired && !requiredOf(locked).includes(name)) {
    changes.push(change(place, what, 'required'));
  }
  if (isClosed(locked)) changes.push(change(place, what, 'unknown'));
  else if (!isOpen(locked) && shapeOf(locked['additionalProperties']) !== shapeOf(schema)) {
    changes.push(change(place, `${what}, unlike the additional properties so far`, 'widened'));
  }
  return changes;
}

function obligation({ locked, current }: Comparison, place: string, name: string): SchemaChange[] {
  const was = requiredOf(locked).includes(name);
  const is = requiredOf(current).includes(name);
  if (was === is) return [];
  return [
    is ? change(place, 'now required', 'required') : change(place, 'now optional', 'optional'),
  ];
}

/** Fields that nobody named. */
function compareOthers({ path, locked, current, descend }: Comparison): SchemaChange[] {
  const before = locked['additionalProperties'] ?? true;
  const after = current['additionalProperties'] ?? true;
  if (shapeOf(before) === shapeOf(after)) return [];
  const place = `${path}.*`;
  if (isClosed(current)) return [change(place, 'no further fields allowed any more', 'narrowed')];
  if (isClosed(locked)) return [change(place, 'further fields allowed', 'unknown')];
  return descend(place, before, after);
}

function requiredOf({ required }: SchemaObject): readonly string[] {
  return Array.isArray(required) ? (required as string[]) : [];
}

function isClosed(schema: SchemaObject): boolean {
  return schema['additionalProperties'] === false;
}

function isOpen({ additionalProperties: others }: SchemaObject): boolean {
  return others === undefined || shapeOf(asObject(others)) === '{}';
}
