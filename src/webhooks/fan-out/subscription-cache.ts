import type { SqlClient } from '../../database/index.js';
import { dataRuleOf } from './data-rule.js';
import type { EventContents } from './event-contents.js';
import { MATCH_RULES, SUBSCRIPTIONS_VERSION } from './subscription-cache.sql.js';
import { SubscriptionIndex } from './subscription-index.js';
import type { MatchRule } from './subscription-index.js';

interface MatchRow extends Omit<MatchRule, 'createdPosition' | 'dataRule'> {
  readonly createdPosition: number | string;
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * This process's copy of what decides matches. It is never taken on trust: the number in
 * `webhook_subscriptions_version` says whether it is still true.
 */
export class SubscriptionCache {
  private version: string | undefined;
  private index = new SubscriptionIndex([]);

  constructor(private readonly contents: EventContents) {}

  /**
   * The subscriptions as they are now. Call it *after* the page of events was read, in the same transaction at
   * READ COMMITTED, where each statement sees all that has committed before it: a subscription that committed
   * before an event of the page did is then seen for certain. The other way round, both could commit between
   * the two reads, and the event would be passed without its subscription: lost for good.
   *
   * For the same reason the number is read before the rows: rows newer than their number are read once more,
   * rows older than their number would be kept.
   */
  async current(client: SqlClient): Promise<SubscriptionIndex> {
    const [row] = await client.query<{ version: number | string }>(SUBSCRIPTIONS_VERSION);
    const version = String(row?.version);
    if (version === this.version) return this.index;
    const rules = await client.query<MatchRow>(MATCH_RULES);
    this.index = new SubscriptionIndex(
      rules.map((rule) => ({
        ...rule,
        createdPosition: Number(rule.createdPosition),
        dataRule: dataRuleOf(rule, this.contents),
      })),
    );
    this.version = version;
    return this.index;
  }
}
