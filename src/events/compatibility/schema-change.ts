/**
 * Whom a change of a published schema breaks. `consumers` were built on the locked schema and get data that it does not
 * allow, or no longer find what it promises. `history` is every event recorded so far: who reads the log from the
 * start, replays or casts it with the new schema meets data that it refuses.
 */
export type Broken = 'consumers' | 'history';

/** One difference between a locked schema and the one that would take its place. */
export interface SchemaChange {
  /** Where in the data, as `data.items[].sku`. */
  readonly path: string;
  /** What is different, as `removed` or `maxLength 64 → 32`. */
  readonly what: string;
  readonly breaks: Broken;
  /** Why that breaks them. */
  readonly why: string;
}

const WHY = {
  narrowed: {
    breaks: 'history',
    why: 'events recorded so far may hold what is no longer allowed: their replay and their casting would fail',
  },
  widened: {
    breaks: 'consumers',
    why: 'whoever was built on the locked schema may get what it does not allow',
  },
  removed: {
    breaks: 'consumers',
    why: 'whoever reads it finds nothing',
  },
  optional: {
    breaks: 'consumers',
    why: 'whoever relies on it being there may find nothing',
  },
  unknown: {
    breaks: 'consumers',
    why: 'the locked schema is closed: whoever validates with it refuses a field that it does not know',
  },
  required: {
    breaks: 'history',
    why: 'events recorded so far may lack it: their replay and their casting would fail',
  },
} as const satisfies Record<string, Pick<SchemaChange, 'breaks' | 'why'>>;

/** A difference of one of the kinds that break somebody. */
export function change(path: string, what: string, kind: keyof typeof WHY): SchemaChange {
  return { path, what, ...WHY[kind] };
}

/** A difference in what a schema asks for, where nobody can tell which of the two allows more. */
export function changedBothWays(path: string, what: string): SchemaChange[] {
  return [change(path, what, 'narrowed'), change(path, what, 'widened')];
}
