import type { LoggedEvent } from '../../events/index.js';
import { hasLength, UUID } from '../../http/index.js';
import { compileFilter } from '../filters/index.js';
import type { BrokenRules } from './draft/broken-rules.js';
import { webhookRules } from './webhook-rules.js';

/**
 * The conditions of a subscription on events besides their type; an absent field is no condition.
 * All other members are conditions on `data`; `dataPartOf` returns them.
 */
export interface SubscriptionFilter {
  /** In lower case, as in events. */
  readonly aggregateId?: string;
  readonly customerId?: string;
}

const MAX_CUSTOMER_ID = webhookRules.filter.customerIdMax;

/**
 * Whether an event passes the conditions that do not concern its data. An event of a type without a
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

/** The conditions of a filter on data, for `compileFilter`; null if there are none. */
export function dataPartOf(filter: object | null): Record<string, unknown> | null {
  const members: Record<string, unknown> = { ...filter };
  const { aggregateId: _, customerId: __, ...data } = members;
  return Object.keys(data).length > 0 ? data : null;
}

/**
 * Reads a filter as it is stored: null without conditions. Adds an error for each invalid member.
 */
export function readFilter(
  given: Readonly<Record<string, unknown>> | null | undefined,
  rules: BrokenRules,
): SubscriptionFilter | null {
  const { aggregateId, customerId } = given ?? {};
  const data = dataPartOf(given ?? null);
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
