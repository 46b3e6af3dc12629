import { canonical } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { compareSchemas } from './compare-schemas.js';
import type { SchemaChange } from './schema-change.js';

/** Schemas by file name: `order.created/v1`. */
export type SchemasByName = ReadonlyMap<string, SchemaObject>;

/** A difference between the published and the locked schema of one version. */
export type LockFinding =
  /** Published, but not locked. */
  | { readonly kind: 'unlocked'; readonly name: string }
  /** Locked, and published with other annotations or with a compatible change. */
  | { readonly kind: 'outdated'; readonly name: string }
  | {
      readonly kind: 'incompatible';
      readonly name: string;
      readonly changes: readonly SchemaChange[];
    }
  /** Locked, but no longer published. */
  | { readonly kind: 'vanished'; readonly name: string };

/**
 * Compares the published schemas with the locked ones. Compatible changes only ever add, so a
 * schema that is compatible with the locked revision is compatible with all earlier ones.
 */
export function compareWithLocks(published: SchemasByName, locked: SchemasByName): LockFinding[] {
  const names = [...new Set([...published.keys(), ...locked.keys()])].sort();
  return names.flatMap((name) => findingOf(name, published.get(name), locked.get(name)) ?? []);
}

function findingOf(
  name: string,
  published: SchemaObject | undefined,
  locked: SchemaObject | undefined,
): LockFinding | undefined {
  if (!published) return { kind: 'vanished', name };
  if (!locked) return { kind: 'unlocked', name };
  const changes = compareSchemas(locked, published);
  if (changes.length > 0) return { kind: 'incompatible', name, changes };
  return canonical(locked) === canonical(published) ? undefined : { kind: 'outdated', name };
}

/** Whether the change breaks readers, so that `schemas:lock` must reject it. */
export function isBreaking({ kind }: LockFinding): boolean {
  return kind === 'incompatible' || kind === 'vanished';
}
