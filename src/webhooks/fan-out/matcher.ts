import type { EventRenderer, LoggedEvent } from '../../events/index.js';
import { dataRuleOf } from './data-rule.js';
import { EventContents } from './event-contents.js';
import { SubscriptionIndex } from './subscription-index.js';
import type { MatchRule } from './subscription-index.js';

/** What a subscription wants. */
export interface MatchCriteria extends Pick<
  MatchRule,
  'subscriptionId' | 'tenantId' | 'eventTypes' | 'filter'
> {
  readonly versions: Readonly<Record<string, number>>;
}

/** Whether one subscription wants an event, by the very rules of the fan-out, wherever in the log the event is. */
export function matcherOf(
  wishes: MatchCriteria,
  renderer: EventRenderer,
): (event: LoggedEvent) => boolean {
  const dataRule = dataRuleOf(wishes, new EventContents(renderer));
  const index = new SubscriptionIndex([{ ...wishes, dataRule, createdPosition: 0 }]);
  return (event) => index.match(event).length > 0;
}
