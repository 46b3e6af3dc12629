import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { DeliveryTargets } from '../../subscriptions/index.js';
import type { ClaimedDelivery } from '../claim/claimed-delivery.js';
import { DeliveryClaims } from '../claim/delivery-claims.js';
import type { Sendable } from './sendable.js';

/** When a delivery that cannot be sent as it is (its secret is sealed with a key that we do not have) is looked at again. */
const POSTPONED_MS = 60_000;

/** Completes claimed deliveries with their targets. */
@Injectable()
export class Preparation {
  private readonly logger = new Logger(Preparation.name);

  constructor(
    private readonly targets: DeliveryTargets,
    private readonly claims: DeliveryClaims,
    private readonly clock: Clock,
  ) {}

  /** What cannot be sent for a fault of ours is put off, not failed: no attempt of its schedule is used up. */
  async prepare(claimed: readonly ClaimedDelivery[]): Promise<Sendable[]> {
    const targets = await this.targets.find(
      claimed.map(({ subscriptionId, subscriptionRevision: revision }) => ({
        subscriptionId,
        revision,
      })),
    );
    const sendable: Sendable[] = [];
    const postponed: ClaimedDelivery[] = [];
    for (const delivery of claimed) {
      const { subscriptionId, event } = delivery;
      const target = targets.get(subscriptionId);
      if (target && event) sendable.push({ subscriptionId, delivery, event, target });
      else postponed.push(delivery);
    }
    if (postponed.length > 0) await this.postpone(postponed);
    return sendable;
  }

  private async postpone(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    const ids = deliveries.map(({ id }) => id);
    this.logger.error({ msg: 'deliveries cannot be sent, and wait', deliveryIds: ids });
    await this.claims.giveBack(deliveries, new Date(this.clock.now().getTime() + POSTPONED_MS));
  }
}
