import { BadRequest, commonProblems } from '../../common/index.js';
import { parseTimestamp } from '../fields/index.js';

/** A range of time. Both ends are inclusive; undefined: no end. */
export interface TimeRange {
  readonly since: Date | undefined;
  readonly until: Date | undefined;
}

/**
 * Parses the valid timestamps `since` and `until` of a request.
 * @param prefix of their paths in errors: `filter.`
 * @throws {BadRequest} when the range ends before it starts
 */
export function timeRangeOf(
  query: { readonly since?: string | undefined; readonly until?: string | undefined },
  prefix = '',
): TimeRange {
  const since = query.since === undefined ? undefined : parseTimestamp(query.since);
  const until = query.until === undefined ? undefined : parseTimestamp(query.until);
  if (!since || !until || since <= until) return { since, until };
  throw new BadRequest(commonProblems.invalid_request, 'The time range ends before it starts.', {
    errors: [{ path: `${prefix}until`, message: 'must not be before `since`' }],
  });
}
