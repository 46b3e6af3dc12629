import { parseTimestamp, UUID } from '../fields/index.js';
import { decodeCursor, encodeCursor, fingerprintOf, invalidCursor } from './cursor.js';
import type { ListOrder, PageQuery } from './page-query.dto.js';

/** The sort key of a list: where a row stands in it, as cursors contain it. */
export interface SortKey<Row, Key> {
  readonly of: (row: Row) => Key;
  /** Validates a key of a cursor, which a client may have altered; undefined if invalid. */
  readonly parse: (value: unknown) => Key | undefined;
}

type IdKey = readonly [id: string];
type TimeKey = readonly [at: Date, id: string];

/** A list sorted by id: UUIDs of version 7, which are in the order of creation. */
export const BY_ID: SortKey<{ readonly id: string }, IdKey> = {
  of: ({ id }) => [id],
  parse: (value) => {
    const [id] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return isUuid(id) ? [id] : undefined;
  },
};

/** A list sorted by the time of creation and, within a millisecond, by id. */
export const BY_CREATION: SortKey<{ readonly createdAt: Date; readonly id: string }, TimeKey> = {
  of: ({ createdAt, id }) => [createdAt, id],
  parse: (value) => {
    const [time, id] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const at = typeof time === 'string' ? parseTimestamp(time) : undefined;
    return at && isUuid(id) ? [at, id] : undefined;
  },
};

/** The requested page of a list. */
export interface PageRequest<Row, Key> {
  /** The maximum number of items. Read one row more: it shows whether there is a next page. */
  readonly limit: number;
  readonly order: ListOrder;
  /** The key of the last item of the previous page; undefined: the first page. */
  readonly after: Key | undefined;
  /** The cursor that continues after a row. */
  readonly cursorAfter: (row: Row) => string;
}

/**
 * Reads the requested page of a list.
 * @param list names the list, with the ids in its path
 * @throws {BadRequest} when the cursor is invalid, or belongs to another list, filter or order
 */
export function pageRequest<Row, Key>(
  list: string,
  query: PageQuery & { readonly order?: ListOrder },
  sortKey: SortKey<Row, Key>,
): PageRequest<Row, Key> {
  const { limit, order = 'desc', cursor } = query;
  const fingerprint = fingerprintOf(list, query);
  const cursorAfter = (row: Row): string => encodeCursor(fingerprint, sortKey.of(row));
  if (cursor === undefined) return { limit, order, after: undefined, cursorAfter };
  const after = sortKey.parse(decodeCursor(fingerprint, cursor));
  if (after === undefined) throw invalidCursor();
  return { limit, order, after, cursorAfter };
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
