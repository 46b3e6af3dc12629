import type { LoggedEvent } from '../../events/index.js';

/** What an event must have besides its type; what is absent asks for nothing. */
export interface SubscriptionFilter {
  /** In lower case, as events have it. */
  readonly aggregateId?: string;
  readonly customerId?: string;
}

/** An event of a type that has no customer never passes a filter by customer. */
export function passesFilter(
  filter: SubscriptionFilter | null,
  event: Pick<LoggedEvent, 'aggregateId' | 'attributes'>,
): boolean {
  if (!filter) return true;
  const { aggregateId, customerId } = filter;
  if (aggregateId !== undefined && aggregateId !== event.aggregateId) return false;
  return customerId === undefined || customerId === event.attributes['customerId'];
}

/** The filter as it is kept: null when it asks for nothing. */
export function normaliseFilter(
  filter: SubscriptionFilter | null | undefined,
): SubscriptionFilter | null {
  const { aggregateId, customerId } = filter ?? {};
  if (aggregateId === undefined && customerId === undefined) return null;
  return {
    ...(aggregateId === undefined ? {} : { aggregateId: aggregateId.toLowerCase() }),
    ...(customerId === undefined ? {} : { customerId }),
  };
}
