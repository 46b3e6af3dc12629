import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import type { OwnershipProof } from './ownership/ownership-challenges.js';
import { Ownership } from './ownership/ownership.js';
import { SubscriptionFinder, WebhookIsDisabled } from '../subscriptions/index.js';
import { SubscriptionLifecycle } from './subscription-lifecycle.js';
import type { WebhookSubscription } from '../subscriptions/index.js';

/** Pauses, resumes and enables subscriptions. Each operation is idempotent. */
@Injectable()
export class SubscriptionStateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: SubscriptionFinder,
    private readonly lifecycle: SubscriptionLifecycle,
    private readonly ownership: Ownership,
  ) {}

  /**
   * Holds the deliveries until the subscription is resumed. Those that a worker has already claimed
   * are still attempted, up to 10 s after this returns.
   * @throws {WebhookNotFound}
   * @throws {WebhookIsDisabled}
   */
  async pause(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    return await this.change(id, tenantScope, (subscription) =>
      this.lifecycle.pause(subscription, 'pause'),
    );
  }

  /**
   * Ends a pause.
   * @throws {WebhookNotFound}
   * @throws {WebhookIsDisabled} a disabled subscription must be enabled instead
   */
  async resume(
    id: string,
    tenantScope: string | null,
    replayHeld: boolean,
  ): Promise<WebhookSubscription> {
    return await this.change(id, tenantScope, async (subscription) => {
      if (subscription.status === 'disabled') throw new WebhookIsDisabled();
      await this.lifecycle.activate(subscription, replayHeld, 'resume');
    });
  }

  /**
   * Activates the subscription, whatever its status.
   * @param proof of the URL's ownership; without it, an unverified URL stays unverified
   * @throws {WebhookNotFound}
   * @throws {UrlNotVerified}
   * @throws {ChallengeOutdated}
   */
  async enable(
    id: string,
    tenantScope: string | null,
    replayHeld: boolean,
    proof?: OwnershipProof,
  ): Promise<WebhookSubscription> {
    return await this.change(id, tenantScope, async (subscription) => {
      await this.ownership.prove(subscription, proof);
      await this.lifecycle.activate(subscription, replayHeld, 'enable');
    });
  }

  private async change(
    id: string,
    tenantScope: string | null,
    work: (subscription: WebhookSubscription) => Promise<void>,
  ): Promise<WebhookSubscription> {
    return await this.transactions.run(async (tx) => {
      const subscription = await this.finder.lock(id, tenantScope);
      await work(subscription);
      return await tx.save(subscription);
    });
  }
}
