import type { DeliveryTarget } from '../../subscriptions/index.js';
import type { ClaimedDelivery } from '../claim/claimed-delivery.js';
import type { SharedEvent } from '../../renditions/index.js';

/** A claimed delivery with all that an attempt needs. */
export interface Sendable {
  readonly subscriptionId: string;
  readonly delivery: ClaimedDelivery;
  readonly event: SharedEvent;
  readonly target: DeliveryTarget;
}
