import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A page of a sorted query: up to `limit` rows after the row with the sort key `after`. */
export interface KeysetPage {
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  readonly after: readonly unknown[] | undefined;
}

/**
 * Limits a query to a page sorted by the given columns. It adds one row to the limit, which shows
 * whether there is a next page. The condition is a row comparison, so a page is one index range,
 * however far it is from the start.
 * @param columns as `alias.property`, which together are unique; a key has a value for each
 */
export function selectPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: readonly string[],
  { limit, order, after }: KeysetPage,
): SelectQueryBuilder<Row> {
  const isAscending = order === 'asc';
  for (const column of columns) query.addOrderBy(column, isAscending ? 'ASC' : 'DESC');
  if (after) {
    const names = columns.map((_, i) => `:key${i}`);
    const values = Object.fromEntries(columns.map((_, i) => [`key${i}`, after[i]]));
    const condition = `(${columns.join()}) ${isAscending ? '>' : '<'} (${names.join()})`;
    query.andWhere(condition, values);
  }
  return query.limit(limit + 1);
}
