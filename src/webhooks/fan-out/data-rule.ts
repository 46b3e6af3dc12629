import type { LoggedEvent } from '../../events/index.js';
import { compileFilter } from '../filters/index.js';
import { dataPartOf } from '../subscriptions/index.js';
import type { SubscriptionFilter } from '../subscriptions/index.js';
import type { EventContents } from './event-contents.js';

/** Whether the data of an event passes the filter of a subscription. */
export type DataRule = (event: LoggedEvent) => boolean;

interface DataCriteria {
  readonly filter: SubscriptionFilter | null;
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * The rule that a subscription's filter defines for data, in the version that its receiver gets;
 * null if the filter has no conditions on data. An event that cannot be rendered in that version
 * passes: its delivery reports the error, so that no event is lost unnoticed.
 */
export function dataRuleOf(
  { filter, versions }: DataCriteria,
  contents: EventContents,
): DataRule | null {
  const part = dataPartOf(filter);
  if (!part) return null;
  // The filter was validated when it was stored.
  const passes = compileFilter(part, 'filter', () => undefined);
  return (event) => {
    let data: unknown;
    try {
      data = contents.of(event, versions[event.eventType] ?? null);
    } catch {
      return true;
    }
    return passes(data);
  };
}
