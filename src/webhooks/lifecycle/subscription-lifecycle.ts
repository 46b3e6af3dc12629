import { Injectable } from '@nestjs/common';
import { Clock, currentContext } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { DeliveryQueue } from '../deliveries/index.js';
import { SubscriptionStatus } from '../status/index.js';
import type { StatusCause, StatusChange } from '../status/index.js';
import { WebhookIsDisabled } from '../subscriptions/index.js';
import type { WebhookSubscription } from '../subscriptions/index.js';

/**
 * Turns subscriptions on and off together with their deliveries, as their owners ask. The caller holds the row's lock in
 * the open transaction: an event that is matched meanwhile is pending, and its claim reads the new status.
 */
@Injectable()
export class SubscriptionSwitch {
  constructor(
    private readonly transactions: Transactions,
    private readonly status: SubscriptionStatus,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Active → paused, its pending deliveries → held; a paused one stays as it is.
   * @throws {WebhookIsDisabled} since a later resume would otherwise undo what disabled it
   */
  async pause(subscription: WebhookSubscription, cause: StatusCause): Promise<void> {
    if (subscription.status === 'disabled') throw new WebhookIsDisabled();
    if (subscription.status === 'paused') return;
    await this.change(subscription, { to: 'paused', cause, replayHeld: true });
  }

  /** Paused or disabled → active, with a clean record; what was held is sent (`replayHeld`) or cancelled. */
  async activate(
    subscription: WebhookSubscription,
    replayHeld: boolean,
    cause: StatusCause,
  ): Promise<void> {
    if (subscription.status === 'active') subscription.consecutiveFailures = 0;
    else await this.change(subscription, { to: 'active', cause, replayHeld });
    this.letGo();
  }

  /** Has what waits looked at once this has committed: a new status, limit or order may let it go. */
  letGo(): void {
    this.transactions.afterCommit(() => this.queue.wake());
  }

  /** Active or paused → disabled until its changed URL is verified. */
  async disable(subscription: WebhookSubscription, reason: string): Promise<void> {
    await this.change(subscription, { to: 'disabled', cause: 'update', replayHeld: true, reason });
  }

  /** Disabled → what it is to be now that its URL is verified. */
  async verified(subscription: WebhookSubscription, to: 'active' | 'paused'): Promise<void> {
    await this.change(subscription, { to, cause: 'verified', replayHeld: true });
    this.transactions.afterCommit(() => this.queue.wake());
  }

  /** Ends it for good; what is not delivered is cancelled. */
  async remove(subscription: WebhookSubscription): Promise<void> {
    await this.change(subscription, { to: 'deleted', cause: 'delete', replayHeld: false });
  }

  private async change(
    subscription: WebhookSubscription,
    how: Pick<StatusChange, 'to' | 'cause' | 'replayHeld'> & Partial<Pick<StatusChange, 'reason'>>,
  ): Promise<void> {
    const row = await this.status.change(await this.transactions.client(), {
      reason: null,
      ...how,
      subscription,
      actor: currentContext()?.actor ?? 'system',
      at: this.clock.now(),
      attempts: [],
    });
    // The entity follows its row, so that a save of it brings nothing back.
    Object.assign(subscription, row);
  }
}
