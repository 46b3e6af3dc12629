import type { SharedEvent } from './shared-event.js';

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
  readonly leaseUntilMs: number;
  /** Null: neither the log nor the delivery itself has it, which must not be. */
  readonly event: SharedEvent | null;
}

/** A row of `CLAIM_DUE`. */
export interface ClaimRow {
  readonly id: string;
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  readonly position: number | string;
  readonly claim: number;
  readonly attemptCount: number;
  readonly scheduleStart: number;
  readonly manual: boolean;
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
    leaseUntilMs,
    event,
  };
}
