import { compareBounds, compareRules } from './compare-bounds.js';
import { compareObjects } from './compare-objects.js';
import {
  alternativesOf,
  compareArrays,
  compareCombinations,
  compareMembers,
} from './compare-parts.js';
import { compareTypes, compareValues } from './compare-types.js';
import type { Comparer, Comparison } from './comparison.js';
import { asObject, assertionsOf, shapeOf } from './json-schema.js';
import type { JsonSchema, SchemaObject } from './json-schema.js';
import { changedBothWays } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

/** Keywords that the comparers understand. Any other keyword can only be checked for equality. */
const UNDERSTOOD: ReadonlySet<string> = new Set(
  (
    'type enum const anyOf oneOf allOf $ref items prefixItems properties required additionalProperties pattern format ' +
    'multipleOf uniqueItems contentEncoding minimum exclusiveMinimum maximum exclusiveMaximum minLength maxLength ' +
    'minItems maxItems minProperties maxProperties'
  ).split(' '),
);

const COMPARERS: readonly Comparer[] = [
  compareTypes,
  compareValues,
  compareBounds,
  compareRules,
  compareObjects,
  compareArrays,
  compareCombinations,
  compareOtherKeywords,
];

/**
 * Finds the breaking differences between a published schema and its retargetment, in both
 * directions: old and new readers must be able to read old and new data. An empty result means full
 * compatibility. Annotations are ignored. Undecidable differences are reported as breaking both.
 */
export function compareSchemas(locked: JsonSchema, current: JsonSchema): SchemaChange[] {
  const [lockedRoot, currentRoot] = [asObject(locked), asObject(current)];
  const inProgress = new Set<string>();

  function descend(path: string, before: unknown, after: unknown): SchemaChange[] {
    const comparison: Comparison = {
      path,
      locked: resolve(asObject(before), lockedRoot),
      current: resolve(asObject(after), currentRoot),
      descend,
    };
    // A recursive schema is compared with its counterpart once.
    const key = `${shapeOf(comparison.locked)} ${shapeOf(comparison.current)}`;
    if (inProgress.has(key) || isSame(comparison)) return [];
    inProgress.add(key);
    const changes = compare(comparison);
    inProgress.delete(key);
    return changes;
  }
  return descend('data', lockedRoot, currentRoot);
}

/** Equal texts mean equal schemas, unless they contain references. */
function isSame({ locked, current }: Comparison): boolean {
  const shape = shapeOf(locked);
  return shape === shapeOf(current) && !shape.includes('"$ref"');
}

function compare(comparison: Comparison): SchemaChange[] {
  const { locked, current } = comparison;
  const [before, after] = [alternativesOf(locked), alternativesOf(current)];
  if (before || after) {
    const kind = { noun: 'alternative', more: 'widened' } as const;
    return compareMembers(comparison, before ?? [locked], after ?? [current], kind);
  }
  return COMPARERS.flatMap((comparer) => comparer(comparison));
}

function compareOtherKeywords({ path, locked, current }: Comparison): SchemaChange[] {
  const keywords = new Set([...assertionsOf(locked), ...assertionsOf(current)]);
  return [...keywords]
    .filter((keyword) => !UNDERSTOOD.has(keyword))
    .filter((keyword) => shapeOf(locked[keyword]) !== shapeOf(current[keyword]))
    .flatMap((keyword) => changedBothWays(path, `${keyword} changed`));
}

/** Resolves `#` and `#/$defs/…`; other references are left as they are. */
function resolve(schema: SchemaObject, root: SchemaObject): SchemaObject {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#')) return schema;
  const steps = reference.split('/').slice(1);
  let target: unknown = root;
  for (const step of steps) {
    target = asObject(target)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return asObject(target);
}
