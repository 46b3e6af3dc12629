import type { SchemaObject } from './json-schema.js';
import type { SchemaChange } from './schema-change.js';

/** Two schemas for the same path in the data, with references resolved. */
export interface Comparison {
  readonly path: string;
  readonly locked: SchemaObject;
  readonly current: SchemaObject;
  /** Compares two subschemas. */
  readonly descend: (path: string, locked: unknown, current: unknown) => SchemaChange[];
}

/** Compares one group of keywords. */
export type Comparer = (comparison: Comparison) => SchemaChange[];
