import type { SchemaObject } from './json-schema.js';
import type { SchemaChange } from './schema-change.js';

/** Two schemas of the same place in the data, references resolved. */
export interface Comparison {
  readonly path: string;
  readonly locked: SchemaObject;
  readonly current: SchemaObject;
  /** Compares what lies further in. */
  readonly descend: (path: string, locked: unknown, current: unknown) => SchemaChange[];
}

/** Compares one group of keywords. */
export type Comparer = (comparison: Comparison) => SchemaChange[];
