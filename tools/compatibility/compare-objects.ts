import type { Comparison } from './comparison.js';
import { asObject, shapeOf } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { change } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

/** Compares `properties`, `required` and `additionalProperties`. */
export function compareObjects(comparison: Comparison): SchemaChange[] {
  const { path, locked, current, descend } = comparison;
  const before = asObject(locked['properties']);
  const after = asObject(current['properties']);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return [
    ...names.flatMap((name) => {
      const fieldPath = `${path}.${name}`;
      if (!Object.hasOwn(after, name)) return removed(comparison, fieldPath);
      if (!Object.hasOwn(before, name)) return added(comparison, fieldPath, name, after[name]);
      return [
        ...obligation(comparison, fieldPath, name),
        ...descend(fieldPath, before[name], after[name]),
      ];
    }),
    ...compareOthers(comparison),
  ];
}

function removed({ current }: Comparison, fieldPath: string): SchemaChange[] {
  const changes = [change(fieldPath, 'removed', 'removed')];
  if (isClosed(current)) changes.push(change(fieldPath, 'removed', 'narrowed'));
  return changes;
}

/** Another optional field is compatible with an open locked schema, whose readers ignore it. */
function added(
  { locked, current }: Comparison,
  fieldPath: string,
  name: string,
  schema: unknown,
): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const isRequired = requiredOf(current).includes(name);
  const what = isRequired ? 'added, required' : 'added';
  if (isRequired && !requiredOf(locked).includes(name)) {
    changes.push(change(fieldPath, what, 'required'));
  }
  if (isClosed(locked)) changes.push(change(fieldPath, what, 'unknown'));
  else if (!isOpen(locked) && shapeOf(locked['additionalProperties']) !== shapeOf(schema)) {
    changes.push(
      change(fieldPath, `${what}, unlike the previous additional properties`, 'widened'),
    );
  }
  return changes;
}

function obligation(
  { locked, current }: Comparison,
  fieldPath: string,
  name: string,
): SchemaChange[] {
  const was = requiredOf(locked).includes(name);
  const is = requiredOf(current).includes(name);
  if (was === is) return [];
  return [
    is
      ? change(fieldPath, 'now required', 'required')
      : change(fieldPath, 'now optional', 'optional'),
  ];
}

/** Compares the fields that are not listed in `properties`. */
function compareOthers({ path, locked, current, descend }: Comparison): SchemaChange[] {
  const before = locked['additionalProperties'] ?? true;
  const after = current['additionalProperties'] ?? true;
  if (shapeOf(before) === shapeOf(after)) return [];
  const fieldPath = `${path}.*`;
  if (isClosed(current))
    return [change(fieldPath, 'additional fields no longer allowed', 'narrowed')];
  if (isClosed(locked)) return [change(fieldPath, 'additional fields allowed', 'unknown')];
  return descend(fieldPath, before, after);
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
