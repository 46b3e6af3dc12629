import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import type { OwnershipProof } from './ownership/ownership-challenges.js';
import { Ownership } from './ownership/ownership.js';
import { SubscriptionFinder, WebhookIsDisabled } from '../subscriptions/index.js';
import { SubscriptionSwitch } from './subscription-lifecycle.js';
import type { WebhookSubscription } from '../subscriptions/index.js';

/** Pausing, resuming and enabling: each can be asked for twice, and then changes nothing the second time. */
@Injectable()
export class SubscriptionState {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: SubscriptionFinder,
    private readonly switches: SubscriptionSwitch,
    private readonly ownership: Ownership,
  ) {}

  /**
   * Holds back all deliveries until it is resumed.
   * @throws {WebhookNotFound}
   * @throws {WebhookIsDisabled}
   */
  async pause(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    return await this.change(id, tenantScope, (subscription) =>
      this.switches.pause(subscription, 'pause'),
    );
  }

  /**
   * Ends a pause.
   * @throws {WebhookNotFound}
   * @throws {WebhookIsDisabled} what was disabled for its failures is not resumed by the way
   */
  async resume(
    id: string,
    tenantScope: string | null,
    replayHeld: boolean,
  ): Promise<WebhookSubscription> {
    return await this.change(id, tenantScope, async (subscription) => {
      if (subscription.status === 'disabled') throw new WebhookIsDisabled();
      await this.switches.activate(subscription, replayHeld, 'resume');
    });
  }

  /**
   * Makes it active, whatever it was.
   * @param proof that its URL is its owner's; without one a URL that is not verified stays so
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
      await this.switches.activate(subscription, replayHeld, 'enable');
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
