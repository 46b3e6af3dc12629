import type { SharedEvent } from '../../renditions/index.js';
import type { ClaimedRow } from './claim-due.sql.js';

/** A delivery that this worker may send until its lease expires. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  /** The number of this claim. Writes to the delivery apply only while it is the latest one. */
  readonly claim: number;
  /** The number of the next attempt: 1, 2, … over the whole life of the delivery. */
  readonly attemptNumber: number;
  /** The same, counted from the start of the current retry schedule. */
  readonly scheduledNumber: number;
  /** A manual retry. */
  readonly manual: boolean;
  /**
   * Other deliveries may become claimable once the outcome is durable: the next one of the
   * aggregate queue, one more within the concurrency limit, or those behind the open circuit.
   */
  readonly unblocksOthers: boolean;
  readonly leaseUntilMs: number;
  /** Null: neither the log nor the delivery has the event, which should never happen. */
  readonly event: SharedEvent | null;
}

export function toClaimedDelivery(
  row: ClaimedRow,
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
    unblocksOthers: row.isOrdered || row.hasConcurrencyLimit || row.isOpen,
    leaseUntilMs,
    event,
  };
}
