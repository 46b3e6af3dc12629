import type { LoggedEvent } from '../../events/index.js';
import { hasLength, UUID } from '../../http/index.js';
import { compileFilter } from '../filters/index.js';
import type { BrokenRules } from './draft/broken-rules.js';

/**
 * What an event must have besides its type; what is absent asks for nothing. Whatever else it holds is asked of `data`:
 * see `dataPartOf`.
 */
export interface SubscriptionFilter {
  /** In lower case, as events have it. */
  readonly aggregateId?: string;
  readonly customerId?: string;
}

const MAX_CUSTOMER_ID = 64;

/**
 * Whether an event passes as far as can be seen without looking into its data. An event of a type that has no
 * customer never passes a filter by customer.
 */
export function passesFilter(
  filter: SubscriptionFilter | null,
  event: Pick<LoggedEvent, 'aggregateId' | 'attributes'>,
): boolean {
  if (!filter) return true;
  const { aggregateId, customerId } = filter;
  if (aggregateId !== undefined && aggregateId !== event.aggregateId) return false;
  return customerId === undefined || customerId === event.attributes['customerId'];
}

/** What a filter asks of an event's data, for `compileFilter`; null: nothing. */
export function dataPartOf(filter: object | null): Record<string, unknown> | null {
  const members: Record<string, unknown> = { ...filter };
  const { aggregateId: _, customerId: __, ...data } = members;
  return Object.keys(data).length > 0 ? data : null;
}

/** The filter as it is kept: null when it asks for nothing. A rule is broken at each member that is none. */
export function readFilter(
  wanted: Readonly<Record<string, unknown>> | null | undefined,
  rules: BrokenRules,
): SubscriptionFilter | null {
  const { aggregateId, customerId } = wanted ?? {};
  const data = dataPartOf(wanted ?? null);
  if (aggregateId !== undefined && !isUuid(aggregateId)) {
    rules.add('filter.aggregateId', 'must be a UUID');
  }
  if (customerId !== undefined && !isCustomerId(customerId)) {
    rules.add('filter.customerId', `must be a string of 1 to ${MAX_CUSTOMER_ID} characters`);
  }
  if (data) compileFilter(data, 'filter', (path, message) => rules.add(path, message));
  const filter = {
    ...(isUuid(aggregateId) ? { aggregateId: aggregateId.toLowerCase() } : {}),
    ...(isCustomerId(customerId) ? { customerId } : {}),
    ...data,
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function isCustomerId(value: unknown): value is string {
  return typeof value === 'string' && hasLength(value, 1, MAX_CUSTOMER_ID);
}
