import type { ClaimRow } from './claim-due.sql.js';

/**
 * How far the aggregate queues of each ordered subscription have been scanned. A claim that had to
 * stop continues from there: otherwise queues that always have something due would keep the claim
 * from ever reaching those behind them.
 */
export class AggregateQueueScan {
  private cursors: ReadonlyMap<string, string> = new Map();

  /** By subscription, the last aggregate that was reached; absent if all queues were scanned. */
  get reached(): ReadonlyMap<string, string> {
    return this.cursors;
  }

  /**
   * Moves on past what a claim took.
   * @param allowedOf how many deliveries of a subscription the claim was allowed to take
   * @param isFull the claim stopped before it had visited all subscriptions
   * @returns whether a scan that had not started at the first queue reached the last one: the
   * queues before its start were not scanned, so another claim may find more
   */
  advance(
    rows: readonly ClaimRow[],
    allowedOf: (subscriptionId: string) => number,
    isFull: boolean,
  ): boolean {
    const next = new Map<string, string>();
    for (const [id, cursor] of this.cursors) {
      if (isFull || allowedOf(id) === 0) next.set(id, cursor);
    }
    for (const [id, { last, count, isLimited }] of scanned(rows)) {
      const cursor = last ?? this.cursors.get(id);
      const stopped =
        isLimited || count >= allowedOf(id) || (isFull && id === rows.at(-1)?.subscriptionId);
      if (stopped && cursor !== undefined) next.set(id, cursor);
      else next.delete(id);
    }
    const hasWrapped = [...this.cursors.keys()].some((id) => !next.has(id));
    this.cursors = next;
    return hasWrapped;
  }
}

interface ScannedQueues {
  /** The last aggregate of which a delivery was claimed. */
  last: string | undefined;
  count: number;
  /** The subscription has limits, which may have stopped the scan before its capacity did. */
  isLimited: boolean;
}

function scanned(rows: readonly ClaimRow[]): Map<string, ScannedQueues> {
  const bySubscription = new Map<string, ScannedQueues>();
  for (const row of rows) {
    if (!row.isOrdered) continue;
    const queues = bySubscription.get(row.subscriptionId) ?? {
      last: undefined,
      count: 0,
      isLimited: false,
    };
    bySubscription.set(row.subscriptionId, queues);
    queues.isLimited ||= row.rateLimit !== null || row.hasConcurrencyLimit;
    if (row.id === null) continue;
    queues.count++;
    if (queues.last === undefined || row.aggregateId > queues.last) queues.last = row.aggregateId;
  }
  return bySubscription;
}
