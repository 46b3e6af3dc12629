/**
 * The statuses of a delivery. `pending` includes waiting for the next attempt; `held` means that
 * the subscription is paused or disabled. The last three are final, but a `dead` delivery can be
 * replayed or recovered.
 */
export const DELIVERY_STATUSES = [
  'pending',
  'delivering',
  'held',
  'succeeded',
  'cancelled',
  'dead',
] as const;

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
