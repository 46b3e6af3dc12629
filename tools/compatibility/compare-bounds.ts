import type { Comparison } from './comparison.js';
import { shapeOf } from './json-schema.js';
import { change, changedBothWays } from './schema-change.js';
import type { SchemaChange } from './schema-change.js';

/** The default of each lower bound. */
const LOWER = {
  minimum: Number.NEGATIVE_INFINITY,
  exclusiveMinimum: Number.NEGATIVE_INFINITY,
  minLength: 0,
  minItems: 0,
  minProperties: 0,
} as const;
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;

/**
 * Compares the lower and upper bounds of numbers, and of the sizes of strings, arrays and objects.
 */
export function compareBounds({ path, locked, current }: Comparison): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const compare = (keyword: string, absent: number, isLower: boolean): void => {
    const before = (locked[keyword] as number | undefined) ?? absent;
    const after = (current[keyword] as number | undefined) ?? absent;
    if (before === after) return;
    const what = `${keyword} ${format(before)} → ${format(after)}`;
    changes.push(change(path, what, after > before === isLower ? 'narrowed' : 'widened'));
  };
  for (const [keyword, absent] of Object.entries(LOWER)) compare(keyword, absent, true);
  for (const keyword of UPPER) compare(keyword, Number.POSITIVE_INFINITY, false);
  return changes;
}

function format(bound: number): string {
  return Number.isFinite(bound) ? String(bound) : 'none';
}

/** Keywords whose values cannot be ordered: two different values may each allow more. */
const RULES = ['pattern', 'format', 'multipleOf', 'uniqueItems', 'contentEncoding'] as const;

/**
 * Compares `pattern`, `format` and the like: adding narrows, removing widens, changing does both.
 */
export function compareRules({ path, locked, current }: Comparison): SchemaChange[] {
  return RULES.flatMap((keyword) => {
    const before = locked[keyword] || undefined;
    const after = current[keyword] || undefined;
    if (shapeOf(before) === shapeOf(after)) return [];
    const what = `${keyword} ${formatRule(before)} → ${formatRule(after)}`;
    if (before === undefined) return [change(path, what, 'narrowed')];
    if (after === undefined) return [change(path, what, 'widened')];
    return changedBothWays(path, what);
  });
}

function formatRule(value: unknown): string {
  if (value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
