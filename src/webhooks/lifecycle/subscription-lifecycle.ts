import { Injectable } from '@nestjs/common';
import { Clock, currentContext } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { DeliveryQueue } from '../deliveries/index.js';
import { SubscriptionStatus } from '../status/index.js';
import type { StatusCause, StatusChange } from '../status/index.js';
import { WebhookIsDisabled } from '../subscriptions/index.js';
import type { WebhookSubscription } from '../subscriptions/index.js';

/**
 * Pauses, activates, disables and deletes subscriptions together with their deliveries. The caller
 * must hold the lock of the subscription's row in the open transaction. An event that is matched
 * meanwhile is inserted as `pending`, because the fan-out skips locked subscriptions; claims read
 * the new status, and the sweeper holds the delivery.
 */
@Injectable()
export class SubscriptionLifecycle {
  constructor(
    private readonly transactions: Transactions,
    private readonly status: SubscriptionStatus,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Active → paused, its pending deliveries → held; a paused subscription stays as it is.
   * @throws {WebhookIsDisabled} because a later resume would undo the disabling
   */
  async pause(subscription: WebhookSubscription, cause: StatusCause): Promise<void> {
    if (subscription.status === 'disabled') throw new WebhookIsDisabled();
    if (subscription.status === 'paused') return;
    await this.change(subscription, { to: 'paused', cause, replayHeld: true });
  }

  /** Paused or disabled → active, failure count reset; held deliveries are sent or cancelled. */
  async activate(
    subscription: WebhookSubscription,
    replayHeld: boolean,
    cause: StatusCause,
  ): Promise<void> {
    if (subscription.status === 'active') subscription.consecutiveFailures = 0;
    else await this.change(subscription, { to: 'active', cause, replayHeld });
    this.wakeQueue();
  }

  /**
   * Wakes the queue after the commit: a new status, limit or ordering may make deliveries
   * claimable.
   */
  wakeQueue(): void {
    this.transactions.afterCommit(() => this.queue.wake());
  }

  /** Active or paused → disabled until its changed URL is verified. */
  async disable(subscription: WebhookSubscription, reason: string): Promise<void> {
    await this.change(subscription, { to: 'disabled', cause: 'update', replayHeld: true, reason });
  }

  /** Disabled → active or paused, because its URL is verified now. */
  async verified(subscription: WebhookSubscription, to: 'active' | 'paused'): Promise<void> {
    await this.change(subscription, { to, cause: 'verified', replayHeld: true });
    this.wakeQueue();
  }

  /** Deletes it; undelivered deliveries are cancelled. */
  async remove(subscription: WebhookSubscription): Promise<void> {
    await this.change(subscription, { to: 'deleted', cause: 'delete', replayHeld: false });
  }

  private async change(
    subscription: WebhookSubscription,
    change: Pick<StatusChange, 'to' | 'cause' | 'replayHeld'> &
      Partial<Pick<StatusChange, 'reason'>>,
  ): Promise<void> {
    const row = await this.status.change(await this.transactions.client(), {
      reason: null,
      ...change,
      subscription,
      actor: currentContext()?.actor ?? 'system',
      at: this.clock.now(),
      attempts: [],
    });
    // The entity takes over the row's new values, so that saving it does not revert them.
    Object.assign(subscription, row);
  }
}
