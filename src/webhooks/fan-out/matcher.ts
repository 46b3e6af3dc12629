import type { EventRenderer, LoggedEvent } from '../../events/index.js';
import { dataRuleOf } from './data-rule.js';
import { EventContents } from './event-contents.js';
import { SubscriptionIndex } from './subscription-index.js';
import type { MatchRule } from './subscription-index.js';

/** The criteria by which a subscription matches events. */
export interface MatchCriteria extends Pick<
  MatchRule,
  'subscriptionId' | 'tenantId' | 'eventTypes' | 'filter'
> {
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * Matches events against one subscription by the rules of the fan-out, but at any position of the
 * log.
 */
export function matcherOf(
  criteria: MatchCriteria,
  renderer: EventRenderer,
): (event: LoggedEvent) => boolean {
  const dataRule = dataRuleOf(criteria, new EventContents(renderer));
  const index = new SubscriptionIndex([{ ...criteria, dataRule, createdPosition: 0 }]);
  return (event) => index.match(event).length > 0;
}
