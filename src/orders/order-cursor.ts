import { decodeCursor, encodeCursor, invalidCursor, parseTimestamp, UUID } from '../http/index.js';
import type { OrderSortKey } from './orders.queries.js';

/** The cursor that continues the list after this order. */
export function orderCursor({ createdAt, id }: OrderSortKey): string {
  return encodeCursor([createdAt.toISOString(), id]);
}

/** @throws {BadRequest} if it is not a cursor of this list */
export function parseOrderCursor(cursor: string): OrderSortKey {
  const key = decodeCursor(cursor);
  if (!Array.isArray(key) || key.length !== 2) throw invalidCursor();
  const [time, id] = key as readonly unknown[];
  const createdAt = typeof time === 'string' ? parseTimestamp(time) : undefined;
  if (!createdAt || typeof id !== 'string' || !UUID.test(id)) throw invalidCursor();
  return { createdAt, id };
}
