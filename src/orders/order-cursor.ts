import { decodeCursor, encodeCursor, invalidCursor, parseTimestamp, UUID } from '../http/index.js';
import type { OrderPlace } from './orders.queries.js';

export function orderCursor({ createdAt, id }: OrderPlace): string {
  return encodeCursor([createdAt.toISOString(), id]);
}

/** @throws {BadRequest} when it is no cursor of this list */
export function orderPlaceOf(cursor: string): OrderPlace {
  const place = decodeCursor(cursor);
  if (!Array.isArray(place) || place.length !== 2) throw invalidCursor();
  const [time, id] = place as readonly unknown[];
  const createdAt = typeof time === 'string' ? parseTimestamp(time) : undefined;
  if (!createdAt || typeof id !== 'string' || !UUID.test(id)) throw invalidCursor();
  return { createdAt, id };
}
