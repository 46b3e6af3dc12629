import { typeMatcher } from '../../events/index.js';
import type { LoggedEvent } from '../../events/index.js';
import { passesFilter } from '../subscriptions/index.js';
import type { SubscriptionFilter } from '../subscriptions/index.js';
import type { DataRule } from './data-rule.js';

/** The rule that decides whether a subscription gets an event. */
export interface MatchRule {
  readonly subscriptionId: string;
  readonly tenantId: string;
  /** Event types and patterns. */
  readonly eventTypes: readonly string[];
  readonly filter: SubscriptionFilter | null;
  /** The filter's conditions on data, if any; evaluated last, because they cost the most. */
  readonly dataRule?: DataRule | null;
  /** Only events at later positions match. */
  readonly createdPosition: number;
}

/** The rules of one tenant that cover one event type, grouped by the value they filter on. */
interface Candidates {
  readonly unfiltered: readonly MatchRule[];
  readonly byAggregate: ReadonlyMap<string, readonly MatchRule[]>;
  readonly byCustomer: ReadonlyMap<string, readonly MatchRule[]>;
}

const NONE: readonly MatchRule[] = [];

/**
 * Finds the subscriptions that get an event without testing each one: they are grouped by event
 * type, at the first event of the type, and by the value that their filter requires. The cost of a
 * page of a thousand events and ten thousand subscriptions depends on the number of matches.
 *
 * The index ignores the status: a paused or disabled subscription gets deliveries, too, as `held`.
 */
export class SubscriptionIndex {
  private readonly byTenant: ReadonlyMap<string, readonly MatchRule[]>;
  private readonly candidates = new Map<string, Map<string, Candidates>>();

  constructor(rules: readonly MatchRule[]) {
    this.byTenant = groupBy(rules, (rule) => rule.tenantId);
  }

  /** The ids of the subscriptions that get the event, each once. */
  match(event: LoggedEvent): string[] {
    const rules = this.byTenant.get(event.tenantId);
    if (!rules) return [];
    const { unfiltered, byAggregate, byCustomer } = this.candidatesFor(event, rules);
    const customerId = event.attributes['customerId'];
    return [
      ...unfiltered,
      ...(byAggregate.get(event.aggregateId) ?? NONE),
      ...(customerId === undefined ? NONE : (byCustomer.get(customerId) ?? NONE)),
    ]
      .filter((rule) => event.position > rule.createdPosition && passesFilter(rule.filter, event))
      .filter((rule) => !rule.dataRule || rule.dataRule(event))
      .map((rule) => rule.subscriptionId);
  }

  private candidatesFor(
    { tenantId, eventType }: LoggedEvent,
    rules: readonly MatchRule[],
  ): Candidates {
    const ofTenant = getOrMake(this.candidates, tenantId, () => new Map<string, Candidates>());
    return getOrMake(ofTenant, eventType, () =>
      sortCandidates(rules.filter((rule) => covers(rule, eventType))),
    );
  }
}

function covers(rule: MatchRule, eventType: string): boolean {
  return rule.eventTypes.some((name) => typeMatcher(name)(eventType));
}

/** Puts each rule into one group: by the aggregate it requires, else the customer, else neither. */
function sortCandidates(rules: readonly MatchRule[]): Candidates {
  const byAggregate = rules.filter(({ filter }) => filter?.aggregateId !== undefined);
  const others = rules.filter(({ filter }) => filter?.aggregateId === undefined);
  const byCustomer = others.filter(({ filter }) => filter?.customerId !== undefined);
  return {
    unfiltered: others.filter(({ filter }) => filter?.customerId === undefined),
    byAggregate: groupBy(byAggregate, ({ filter }) => filter?.aggregateId ?? ''),
    byCustomer: groupBy(byCustomer, ({ filter }) => filter?.customerId ?? ''),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) getOrMake(groups, keyOf(item), () => []).push(item);
  return groups;
}

function getOrMake<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
