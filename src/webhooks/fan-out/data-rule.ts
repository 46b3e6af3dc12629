import type { LoggedEvent } from '../../events/index.js';
import { compileFilter } from '../filters/index.js';
import { dataPartOf } from '../subscriptions/index.js';
import type { SubscriptionFilter } from '../subscriptions/index.js';
import type { EventContents } from './event-contents.js';

/** Whether an event's data is what a subscription asks for. */
export type DataRule = (event: LoggedEvent) => boolean;

interface Wishes {
  readonly filter: SubscriptionFilter | null;
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * The rule that a subscription's filter makes for data, in the version that its receiver sees; null: it asks for
 * nothing. An event that cannot be shown in that version passes: its delivery will say so, and nothing is lost unseen.
 */
export function dataRuleOf({ filter, versions }: Wishes, contents: EventContents): DataRule | null {
  const part = dataPartOf(filter);
  if (!part) return null;
  // It was checked when it was stored.
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
