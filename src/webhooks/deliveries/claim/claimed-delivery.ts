import { toLoggedEvent } from '../../../outbox/index.js';
import type { LogRow } from '../../../outbox/index.js';
import { SharedEvent } from './shared-event.js';

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

interface ClaimColumns {
  readonly deliveryId: string;
  readonly subscriptionId: string;
  readonly subscriptionRevision: number;
  readonly at: number | string;
  readonly claim: number;
  readonly attemptCount: number;
  readonly scheduleStart: number;
  readonly manual: boolean;
}

/** A row of `CLAIM_DUE`; the event's columns are null in all but the first row of each position. */
export type ClaimRow = ClaimColumns & (LogRow | { readonly [K in keyof LogRow]: null });

/**
 * Deliveries of the same event share one object.
 * @param copies events that the log has dropped, by delivery
 */
export function toClaimedDeliveries(
  rows: readonly ClaimRow[],
  leaseUntilMs: number,
  copies: ReadonlyMap<string, SharedEvent> = new Map(),
): ClaimedDelivery[] {
  const events = new Map<number | string, SharedEvent>();
  for (const row of rows) {
    if (row.position !== null) events.set(row.at, new SharedEvent(toLoggedEvent(logRowOf(row))));
  }
  return rows.map((row) => ({
    id: row.deliveryId,
    subscriptionId: row.subscriptionId,
    subscriptionRevision: row.subscriptionRevision,
    claim: row.claim,
    attemptNumber: row.attemptCount + 1,
    scheduledNumber: row.attemptCount - row.scheduleStart + 1,
    manual: row.manual,
    leaseUntilMs,
    event: events.get(row.at) ?? copies.get(row.deliveryId) ?? null,
  }));
}

/** The delivery's own columns must not become part of the event. */
function logRowOf(row: LogRow): LogRow {
  return {
    eventId: row.eventId,
    eventType: row.eventType,
    version: row.version,
    timestamp: row.timestamp,
    source: row.source,
    aggregateType: row.aggregateType,
    aggregateId: row.aggregateId,
    sequenceNumber: row.sequenceNumber,
    position: row.position,
    tenantId: row.tenantId,
    correlationId: row.correlationId,
    causationId: row.causationId,
    actor: row.actor,
    traceparent: row.traceparent,
    attributes: row.attributes,
    data: row.data,
  };
}
