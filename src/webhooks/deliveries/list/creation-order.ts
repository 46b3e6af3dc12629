import type { WebhookDelivery } from '../webhook-delivery.entity.js';

/**
 * How far a list of deliveries has been read. Those of the fan-out are sorted by position, the
 * backfilled ones by creation; each continues from its own place, so that none is skipped or
 * repeated, even if the clocks of two processes differ.
 */
export interface ListPlace {
  readonly position: number | null;
  readonly backfilled: readonly [createdAt: Date, id: string] | null;
}

export const START: ListPlace = { position: null, backfilled: null };

/** A delivery, and the place of the list after it. */
export interface PlacedDelivery {
  readonly delivery: WebhookDelivery;
  readonly place: ListPlace;
}

/**
 * Merges two sorted lists by the time of creation, up to `count` deliveries.
 * @param from the place after which both lists start
 */
export function mergeByCreation(
  byPosition: readonly WebhookDelivery[],
  backfilled: readonly WebhookDelivery[],
  order: 'asc' | 'desc',
  from: ListPlace,
  count: number,
): PlacedDelivery[] {
  const merged: PlacedDelivery[] = [];
  let place = from;
  for (let i = 0, j = 0; merged.length < count;) {
    const [a, b] = [byPosition[i], backfilled[j]];
    if (a && (!b || isFirst(a, b, order))) {
      i += 1;
      place = { ...place, position: a.position };
      merged.push({ delivery: a, place });
    } else if (b) {
      j += 1;
      place = { ...place, backfilled: [b.createdAt, b.id] };
      merged.push({ delivery: b, place });
    } else break;
  }
  return merged;
}

function isFirst(a: WebhookDelivery, b: WebhookDelivery, order: 'asc' | 'desc'): boolean {
  const later = a.createdAt.getTime() - b.createdAt.getTime();
  return order === 'asc' ? later <= 0 : later >= 0;
}
