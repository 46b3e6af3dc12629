import { Injectable } from '@nestjs/common';
import type { SharedEvent } from '../../renditions/index.js';
import { DeliveryTargets } from '../../subscriptions/index.js';
import type { DeliveryTarget } from '../../subscriptions/index.js';
import type { ClaimedRow } from './claim-due.sql.js';
import { toClaimedDelivery } from './claimed-delivery.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { DeliveryEvents } from './delivery-events.js';

/** A claimed delivery with all that an attempt needs. */
export interface PreparedDelivery {
  readonly subscriptionId: string;
  readonly delivery: ClaimedDelivery;
  readonly event: SharedEvent;
  readonly target: DeliveryTarget;
}

interface LoadedDeliveries {
  readonly prepared: readonly PreparedDelivery[];
  /** Without an event, or without a target: its secret is sealed with a key that we do not have. */
  readonly unsendable: readonly ClaimedDelivery[];
}

/** Loads the events and the targets of claimed deliveries. */
@Injectable()
export class DeliveryLoader {
  constructor(
    private readonly events: DeliveryEvents,
    private readonly targets: DeliveryTargets,
  ) {}

  async load(rows: readonly ClaimedRow[], leaseUntilMs: number): Promise<LoadedDeliveries> {
    const events = await this.events.of(rows);
    const targets = await this.targets.find(
      rows.map(({ subscriptionId, subscriptionRevision: revision }) => ({
        subscriptionId,
        revision,
      })),
    );
    const prepared: PreparedDelivery[] = [];
    const unsendable: ClaimedDelivery[] = [];
    for (const row of rows) {
      const { subscriptionId } = row;
      const event = events.get(row.id) ?? null;
      const target = targets.get(subscriptionId);
      const delivery = toClaimedDelivery(row, leaseUntilMs, event);
      if (target && event) prepared.push({ subscriptionId, delivery, event, target });
      else unsendable.push(delivery);
    }
    return { prepared, unsendable };
  }
}
