import type { SharedEvent } from '../../renditions/index.js';

/** A delivery that this worker may send, until its lease ends. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  /** The number of this claim; who writes about the delivery shows that the claim is still the last. */
  readonly claim: number;
  /** The number of the attempt about to be made: 1, 2, … over the delivery's whole life. */
  readonly attemptNumber: number;
  /** The same, counted from where the present retry schedule began. */
  readonly scheduledNumber: number;
  /** It was asked for by hand. */
  readonly manual: boolean;
  /** Others may go once its outcome is durable: the next in its line, one more under its limit, what its circuit holds. */
  readonly isFollowed: boolean;
  readonly leaseUntilMs: number;
  /** Null: neither the log nor the delivery itself has it, which must not be. */
  readonly event: SharedEvent | null;
}

/** What every row of `CLAIM_DUE` says of its subscription. */
interface TurnRow {
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  readonly isOrdered: boolean;
  /** The circuit. */
  readonly isOpen: boolean;
  /** There is a limit of attempts under way at once. */
  readonly isCounted: boolean;
  /** Requests a second; null: no limit. */
  readonly rateLimit: number | null;
  /** From when on the rate counts the deliveries of this claim. */
  readonly freeAt: Date | null;
}

/** A row of `CLAIM_DUE`: a delivery. */
export interface ClaimRow extends TurnRow {
  readonly id: string;
  readonly position: number | string;
  readonly aggregateId: string;
  readonly claim: number;
  readonly attemptCount: number;
  readonly scheduleStart: number;
  readonly manual: boolean;
}

/** A row of `CLAIM_DUE`: something is due, and may be asked for again at `freeAt`. */
export interface RateRow extends TurnRow {
  readonly id: null;
}

export function toClaimedDelivery(
  row: ClaimRow,
  leaseUntilMs: number,
  event: SharedEvent | null,
): ClaimedDelivery {
  return {
    id: row.id,
    subscriptionId: row.subscriptionId,
    subscriptionRevision: row.subscriptionRevision,
    claim: row.claim,
    attemptNumber: row.attemptCount + 1,
    scheduledNumber: row.attemptCount - row.scheduleStart + 1,
    manual: row.manual,
    isFollowed: row.isOrdered || row.isCounted || row.isOpen,
    leaseUntilMs,
    event,
  };
}
