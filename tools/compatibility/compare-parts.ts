import type { Comparison } from './comparison.js';
import { assertionsOf, shapeOf } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { change, changedBothWays } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

/** Compares `items` and `prefixItems`; the number of the latter must not change. */
export function compareArrays({ path, locked, current, descend }: Comparison): SchemaChange[] {
  const before = listOf(locked, 'prefixItems');
  const after = listOf(current, 'prefixItems');
  if (before.length !== after.length) {
    return changedBothWays(path, `prefixItems ${before.length} → ${after.length}`);
  }
  return [
    ...before.flatMap((schema, index) => descend(`${path}[${index}]`, schema, after[index])),
    ...descend(`${path}[]`, locked['items'], current['items']),
  ];
}

/** Compares `anyOf` and `oneOf`, where a member allows more, and `allOf`, where it allows less. */
export function compareCombinations(comparison: Comparison): SchemaChange[] {
  return [
    ...compareLists(comparison, 'anyOf', 'alternative', 'widened'),
    ...compareLists(comparison, 'oneOf', 'alternative', 'widened'),
    ...compareLists(comparison, 'allOf', 'condition', 'narrowed'),
  ];
}

/**
 * The members of a schema that consists only of `anyOf`, so that `{type: string}` can be compared
 * with `{anyOf: [{type: string}, {type: null}]}`.
 */
export function alternativesOf(schema: SchemaObject): readonly unknown[] | undefined {
  const [only, ...others] = assertionsOf(schema);
  return only === 'anyOf' && others.length === 0 ? listOf(schema, 'anyOf') : undefined;
}

function compareLists(
  comparison: Comparison,
  keyword: string,
  noun: string,
  more: 'widened' | 'narrowed',
): SchemaChange[] {
  const before = listOf(comparison.locked, keyword);
  const after = listOf(comparison.current, keyword);
  if (before.length === 0 && after.length === 0) return [];
  // An absent keyword allows everything, not nothing.
  if (before.length === 0) return [change(comparison.path, `${keyword} added`, 'narrowed')];
  if (after.length === 0) return [change(comparison.path, `${keyword} removed`, 'widened')];
  return compareMembers(comparison, before, after, { noun, more });
}

/** Ignores equal members. If one is left on each side, the two are compared with each other. */
export function compareMembers(
  { path, descend }: Pick<Comparison, 'path' | 'descend'>,
  before: readonly unknown[],
  after: readonly unknown[],
  { noun, more }: { readonly noun: string; readonly more: 'widened' | 'narrowed' },
): SchemaChange[] {
  const removed = without(before, after);
  const added = without(after, before);
  if (removed.length === 1 && added.length === 1) return descend(path, removed[0], added[0]);
  const less = more === 'widened' ? 'narrowed' : 'widened';
  return [
    ...removed.map((member) => change(path, `${noun} ${shapeOf(member)} removed`, less)),
    ...added.map((member) => change(path, `${noun} ${shapeOf(member)} added`, more)),
  ];
}

function without(members: readonly unknown[], others: readonly unknown[]): unknown[] {
  const shapes = new Set(others.map(shapeOf));
  return members.filter((member) => !shapes.has(shapeOf(member)));
}

function listOf(schema: SchemaObject, keyword: string): readonly unknown[] {
  const list = schema[keyword];
  return Array.isArray(list) ? list : [];
}
