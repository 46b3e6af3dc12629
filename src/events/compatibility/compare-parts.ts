import type { Comparison } from './comparison.js';
import { assertionsOf, shapeOf } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { change, changedBothWays } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

/** `items`, and `prefixItems`, whose number must stay. */
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

/** `anyOf` and `oneOf`: an alternative more allows more. `allOf`: a condition more allows less. */
export function compareCombinations(comparison: Comparison): SchemaChange[] {
  return [
    ...compareLists(comparison, 'anyOf', 'alternative', 'widened'),
    ...compareLists(comparison, 'oneOf', 'alternative', 'widened'),
    ...compareLists(comparison, 'allOf', 'condition', 'narrowed'),
  ];
}

/** Alternatives alone, so that `{type: string}` can be compared with `{anyOf: [{type: string}, {type: null}]}`. */
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
  // That no alternatives are given means that all is allowed, not nothing.
  if (before.length === 0) return [change(comparison.path, `${keyword} added`, 'narrowed')];
  if (after.length === 0) return [change(comparison.path, `${keyword} removed`, 'widened')];
  return compareMembers(comparison, before, after, { noun, more });
}

/** Members that are the same cancel out; one that is left on either side is compared with the other. */
export function compareMembers(
  { path, descend }: Pick<Comparison, 'path' | 'descend'>,
  before: readonly unknown[],
  after: readonly unknown[],
  { noun, more }: { readonly noun: string; readonly more: 'widened' | 'narrowed' },
): SchemaChange[] {
  const gone = without(before, after);
  const come = without(after, before);
  if (gone.length === 1 && come.length === 1) return descend(path, gone[0], come[0]);
  const less = more === 'widened' ? 'narrowed' : 'widened';
  return [
    ...gone.map((member) => change(path, `${noun} ${shapeOf(member)} removed`, less)),
    ...come.map((member) => change(path, `${noun} ${shapeOf(member)} added`, more)),
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
