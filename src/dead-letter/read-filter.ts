import { parseTimestamp } from '../http/index.js';
import type { DeadLetterFilter } from './dead-letter-filter.js';

type GivenFilter = Omit<DeadLetterFilter, 'since' | 'until'> & {
  readonly since?: string;
  readonly until?: string;
};

/** Converts the filter of a request, parsing its times. */
export function readFilter({ since, until, ...given }: GivenFilter): DeadLetterFilter {
  const { source, status, webhookId, eventType } = given;
  return {
    source,
    status,
    webhookId,
    eventType,
    since: since === undefined ? undefined : parseTimestamp(since),
    until: until === undefined ? undefined : parseTimestamp(until),
  };
}
