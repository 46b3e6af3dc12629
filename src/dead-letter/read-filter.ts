import { timeRangeOf } from '../http/index.js';
import type { DeadLetterFilter } from './dead-letter-filter.js';

type GivenFilter = Omit<DeadLetterFilter, 'since' | 'until'> & {
  readonly since?: string;
  readonly until?: string;
};

/**
 * Converts the filter of a request, parsing its times.
 * @param prefix of the paths in errors: `filter.`
 * @throws {BadRequest} when the range ends before it starts
 */
export function readFilter(given: GivenFilter, prefix?: string): DeadLetterFilter {
  const { source, status, webhookId, eventType } = given;
  return { source, status, webhookId, eventType, ...timeRangeOf(given, prefix) };
}
