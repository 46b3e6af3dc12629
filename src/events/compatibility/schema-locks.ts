import { canonical } from './json-schema.js';
import type { SchemaObject } from './json-schema.js';
import { compareSchemas } from './compare-schemas.js';
import type { SchemaChange } from './schema-change.js';

/** Schemas by the name of their file, as `order.created/v1`. */
export type SchemasByName = ReadonlyMap<string, SchemaObject>;

/** What is to be said of one version, published or locked. */
export type LockFinding =
  /** Published, and nobody has locked it. */
  | { readonly kind: 'unlocked'; readonly name: string }
  /** Locked, and published with other words, or with a change that breaks nobody. */
  | { readonly kind: 'outdated'; readonly name: string }
  | {
      readonly kind: 'incompatible';
      readonly name: string;
      readonly changes: readonly SchemaChange[];
    }
  /** Locked, and no longer published. */
  | { readonly kind: 'vanished'; readonly name: string };

/**
 * Holds what is published against what is locked. The compatible changes only ever add, so that what is compatible with
 * the locked revision is so with every one before it.
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

/** Whether `schemas:lock` must refuse: to lock over it would break a promise that was made. */
export function breaksPromise({ kind }: LockFinding): boolean {
  return kind === 'incompatible' || kind === 'vanished';
}
