/**
 * The readers that a change of a published schema breaks. `consumers` were built on the locked
 * schema, and would receive data that it does not allow, or miss fields that it guarantees.
 * `history` stands for readers of recorded events: replays and casts with the new schema would find
 * invalid data.
 */
export type Broken = 'consumers' | 'history';

/** One breaking difference between a locked schema and its replacement. */
export interface SchemaChange {
  /** The path in the data: `data.items[].sku`. */
  readonly path: string;
  /** The difference: `removed` or `maxLength 64 → 32`. */
  readonly what: string;
  readonly breaks: Broken;
  /** The reason why it breaks these readers. */
  readonly why: string;
}

const WHY = {
  narrowed: {
    breaks: 'history',
    why: 'recorded events may contain values that are no longer allowed, so replaying or casting them would fail',
  },
  widened: {
    breaks: 'consumers',
    why: 'consumers may receive values that the locked schema does not allow',
  },
  removed: {
    breaks: 'consumers',
    why: 'code that reads the field finds nothing',
  },
  optional: {
    breaks: 'consumers',
    why: 'code that relies on the field may find nothing',
  },
  unknown: {
    breaks: 'consumers',
    why: 'the locked schema is closed, so validating with it rejects an unknown field',
  },
  required: {
    breaks: 'history',
    why: 'recorded events may lack the field, so replaying or casting them would fail',
  },
} as const satisfies Record<string, Pick<SchemaChange, 'breaks' | 'why'>>;

/** A breaking difference of the given kind. */
export function change(path: string, what: string, kind: keyof typeof WHY): SchemaChange {
  return { path, what, ...WHY[kind] };
}

/** A difference where it is unknown which of the two schemas allows more. */
export function changedBothWays(path: string, what: string): SchemaChange[] {
  return [change(path, what, 'narrowed'), change(path, what, 'widened')];
}
