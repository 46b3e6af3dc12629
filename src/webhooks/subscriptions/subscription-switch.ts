import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import { DeliveryQueue, DeliveryStore } from '../deliveries/index.js';
import { WebhookIsDisabled } from './subscription.errors.js';
import type { WebhookSubscription } from './webhook-subscription.entity.js';

/**
 * Turns subscriptions on and off together with their deliveries. The caller holds the row's lock in the open
 * transaction, and saves: an event that is matched meanwhile is pending, and its claim reads the new status.
 */
@Injectable()
export class SubscriptionSwitch {
  constructor(
    private readonly transactions: Transactions,
    private readonly deliveries: DeliveryStore,
    private readonly queue: DeliveryQueue,
  ) {}

  /**
   * Active → paused, its pending deliveries → held; a paused one stays as it is.
   * @throws {WebhookIsDisabled} since a later resume would otherwise undo what disabled it
   */
  async pause(subscription: WebhookSubscription): Promise<void> {
    if (subscription.status === 'disabled') throw new WebhookIsDisabled();
    subscription.status = 'paused';
    await this.deliveries.hold(subscription.id);
  }

  /** Paused or disabled → active, with a clean record; what was held is sent (`replayHeld`) or cancelled. */
  async activate(subscription: WebhookSubscription, replayHeld: boolean): Promise<void> {
    const wasActive = subscription.status === 'active';
    subscription.status = 'active';
    subscription.disabledReason = null;
    subscription.consecutiveFailures = 0;
    if (!wasActive) await this.deliveries.release(subscription.id, { replay: replayHeld });
    this.transactions.afterCommit(() => this.queue.wake());
  }
}
