import type { EventEnvelope } from '../../../events/index.js';
import type { DeliverySessions } from '../delivery-sessions.js';
import type { ClaimRow } from './claimed-delivery.js';
import { LOAD_EVENT_COPIES } from './claim.sql.js';
import { SharedEvent } from './shared-event.js';

interface CopyRow {
  readonly id: string;
  readonly event: EventEnvelope;
  readonly data: string;
}

/** The events that the log has dropped, of replayed deliveries among those claimed, by delivery. */
export async function loadEventCopies(
  sessions: DeliverySessions,
  rows: readonly ClaimRow[],
): Promise<Map<string, SharedEvent>> {
  const found = new Set(rows.flatMap(({ at, position }) => (position === null ? [] : [at])));
  const missing = rows.filter(({ at }) => !found.has(at)).map(({ deliveryId }) => deliveryId);
  if (missing.length === 0) return new Map();
  const copies = await sessions.claim<CopyRow>(LOAD_EVENT_COPIES, [missing]);
  return new Map(copies.map((copy) => [copy.id, sharedEventOf(copy)]));
}

function sharedEventOf({ event, data }: CopyRow): SharedEvent {
  return new SharedEvent({ ...event, data, traceparent: null, attributes: {} });
}
