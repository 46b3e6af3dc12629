import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { Transactions } from '../../../database/index.js';
import { JobWorker } from '../../../workers/index.js';
import { SubscriptionFinder, WebhookNotFound } from '../../subscriptions/index.js';
import type { WebhookSubscription } from '../../subscriptions/index.js';
import { SubscriptionLifecycle } from '../subscription-lifecycle.js';
import { OwnershipChallenges } from './ownership-challenges.js';
import type { OwnershipProof } from './ownership-challenges.js';
import type { ClaimedVerification } from './verification.sql.js';
import { CHALLENGE_SCHEDULE, VerificationStore } from './verification-store.js';
import { Verifications } from './verifications.js';

/**
 * Sends the challenges of new URLs, a few times over some minutes, even if the process that accepted
 * a URL crashes.
 */
@Injectable()
export class VerificationWorker extends JobWorker<ClaimedVerification> {
  constructor(
    store: VerificationStore,
    private readonly transactions: Transactions,
    private readonly verifications: Verifications,
    private readonly challenges: OwnershipChallenges,
    private readonly finder: SubscriptionFinder,
    private readonly lifecycle: SubscriptionLifecycle,
    clock: Clock,
    { verify }: WebhooksConfig,
  ) {
    const options = {
      name: 'ownership-challenges',
      role: 'worker',
      enabled: verify,
      subject: 'ownership challenge',
      intervalMs: 250,
      failureMessage: 'cannot claim ownership challenges',
      maxInFlight: 10,
      // The delivery worker closes the sender while it stops, which ends the challenges in flight.
      stopMs: 3_000,
      retrySchedule: CHALLENGE_SCHEDULE,
    } as const;
    super(options, store, clock);
  }

  protected override async perform(job: ClaimedVerification): Promise<void> {
    const { subscriptionId, attempt } = job;
    const subscription = await this.find(subscriptionId);
    if (!subscription) return await this.verifications.close(subscriptionId);
    const proof = await this.challenges.send(subscription);
    if (proof.failure === null) return await this.accept(subscriptionId, proof);
    // The receiver is at fault, not Tidings: the owner sees why, and operators need no warning.
    const msg = 'webhook did not echo its challenge';
    this.logger.log({ msg, subscriptionId, attempt, failure: proof.failure });
  }

  protected override describe({ subscriptionId }: ClaimedVerification): object {
    return { subscriptionId };
  }

  /** Null if the webhook has been deleted. */
  private async find(id: string): Promise<WebhookSubscription | null> {
    try {
      return await this.finder.find(id, null);
    } catch (error) {
      if (error instanceof WebhookNotFound) return null;
      throw error;
    }
  }

  /** Activates the webhook. A URL that has been changed meanwhile has a challenge of its own. */
  private async accept(id: string, { url }: OwnershipProof): Promise<void> {
    await this.transactions.run(async (tx) => {
      const subscription = await this.finder.lock(id, null);
      const becomes = await this.verifications.find(id);
      if (becomes === null || subscription.url !== url) return;
      await this.verifications.close(id);
      await this.lifecycle.verified(subscription, becomes);
      await tx.save(subscription);
    });
  }
}
