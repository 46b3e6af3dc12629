import type { QueryResultRow } from 'pg';

/**
 * A SQL statement with the types of its parameters and of the rows that it returns. A statement
 * with a `name` is prepared once per connection, which saves parsing and planning it again.
 */
export interface Statement<
  Row extends QueryResultRow = never,
  Params extends readonly unknown[] = readonly [],
> {
  readonly name?: string;
  readonly text: string;
  /** Carries the types and is never set. */
  readonly signature?: (params: Params) => Row;
}

/** The second argument of `query`: left out for a statement without parameters. */
export type ParamsOf<Params extends readonly unknown[]> = Params extends readonly []
  ? [params?: Params]
  : [params: Params];
