/**
 * The life of a delivery. `pending` is also: waiting for its next attempt. `held`: its subscription is paused or
 * disabled. The last three are final, except that a `dead` one can be replayed.
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
