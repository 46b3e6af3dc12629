import type { LoggedEvent } from '../../../events/index.js';
import type { DeliveryTarget } from '../../subscriptions/index.js';
import type { ClaimedDelivery } from '../claim/claimed-delivery.js';

/** A claimed delivery with all that an attempt needs. */
export interface Sendable {
  readonly subscriptionId: string;
  readonly delivery: ClaimedDelivery;
  readonly event: LoggedEvent;
  readonly target: DeliveryTarget;
}
