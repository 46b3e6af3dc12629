import type { SqlClient } from '../../database/index.js';
import { dataRuleOf } from './data-rule.js';
import type { EventContents } from './event-contents.js';
import { MATCH_RULES, SUBSCRIPTIONS_VERSION } from './subscription-cache.sql.js';
import { SubscriptionIndex } from './subscription-index.js';

/**
 * This process's copy of the match rules. Each use compares the number in
 * `webhook_subscriptions_version`, which shows whether the copy is current.
 */
export class SubscriptionCache {
  private version: string | undefined;
  private index = new SubscriptionIndex([]);

  constructor(private readonly contents: EventContents) {}

  /**
   * The current subscriptions. Call it *after* reading the page of events, in the same transaction
   * at READ COMMITTED, where each statement sees everything that committed before it: a
   * subscription that committed before an event of the page is then seen for certain. In the
   * opposite order, both could commit between the two reads, and the event would never reach the
   * subscription.
   *
   * For the same reason, the number is read before the rows: rows newer than their number are read
   * again, whereas rows older than their number would be kept.
   */
  async current(client: SqlClient): Promise<SubscriptionIndex> {
    const [row] = await client.query(SUBSCRIPTIONS_VERSION);
    const version = String(row?.version);
    if (version === this.version) return this.index;
    const rules = await client.query(MATCH_RULES);
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
