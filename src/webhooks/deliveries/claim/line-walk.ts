import type { ClaimRow, RateRow } from './claimed-delivery.js';

/**
 * How far the lines of ordered subscriptions were walked: a claim that had to stop goes on there, since lines that
 * always have something due would otherwise keep those behind them from ever being reached.
 */
export class LineWalk {
  private cursors: ReadonlyMap<string, string> = new Map();

  /** The last aggregate that was reached, by subscription; a walk over all its lines is not in it. */
  get reached(): ReadonlyMap<string, string> {
    return this.cursors;
  }

  /**
   * Goes on with what a claim brought.
   * @param roomOf how many of a subscription the claim could bring at most
   * @param isFull the claim stopped before it had seen all subscriptions
   * @returns whether a walk came to its end that did not begin at the first line: those before it were not seen
   */
  advance(
    rows: readonly (ClaimRow | RateRow)[],
    roomOf: (subscriptionId: string) => number,
    isFull: boolean,
  ): boolean {
    const next = new Map<string, string>();
    for (const [id, cursor] of this.cursors) {
      if (isFull || roomOf(id) === 0) next.set(id, cursor);
    }
    for (const [id, { last, count, wasCut }] of walked(rows)) {
      const cursor = last ?? this.cursors.get(id);
      const stopped =
        wasCut || count >= roomOf(id) || (isFull && id === rows.at(-1)?.subscriptionId);
      if (stopped && cursor !== undefined) next.set(id, cursor);
      else next.delete(id);
    }
    const ended = [...this.cursors.keys()].some((id) => !next.has(id));
    this.cursors = next;
    return ended;
  }
}

interface Walked {
  last: string | undefined;
  count: number;
  /** By a limit of the subscription's own, which may have stopped it earlier than the room. */
  wasCut: boolean;
}

function walked(rows: readonly (ClaimRow | RateRow)[]): Map<string, Walked> {
  const found = new Map<string, Walked>();
  for (const row of rows) {
    if (!row.isOrdered) continue;
    const one = found.get(row.subscriptionId) ?? { last: undefined, count: 0, wasCut: false };
    found.set(row.subscriptionId, one);
    one.wasCut ||= row.rateLimit !== null || row.isCounted;
    if (row.id === null) continue;
    one.count++;
    if (one.last === undefined || row.aggregateId > one.last) one.last = row.aggregateId;
  }
  return found;
}
