import { Injectable } from '@nestjs/common';
import { Clock } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { Transactions } from '../../../database/index.js';
import { SubscriptionLifecycle } from '../subscription-lifecycle.js';
import {
  ChallengeOutdated,
  UrlNotVerified,
  WebhookNotVerified,
} from '../../subscriptions/index.js';
import type { WebhookSubscription } from '../../subscriptions/index.js';
import type { OwnershipProof } from './ownership-challenges.js';
import { VerificationWorker } from './verification-worker.js';
import type { VerifiedStatus } from './verification.sql.js';
import { Verifications } from './verifications.js';

/** Shown as `disabledReason`. */
export const NOT_VERIFIED =
  'The URL is not verified yet: its receiver has to echo the challenge that it was sent.';

/**
 * With `WEBHOOK_VERIFY`, a URL gets no events until its receiver has echoed a challenge. Otherwise,
 * anybody could have events sent to any URL. Call it in the transaction that has the subscription's
 * row locked.
 */
@Injectable()
export class Ownership {
  constructor(
    private readonly transactions: Transactions,
    private readonly verifications: Verifications,
    private readonly lifecycle: SubscriptionLifecycle,
    private readonly worker: VerificationWorker,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  /** Starts the verification of a new webhook before its row is inserted: it starts disabled. */
  async begin(subscription: WebhookSubscription): Promise<void> {
    if (!this.config.verify) return;
    const becomes = subscription.status === 'paused' ? 'paused' : 'active';
    subscription.status = 'disabled';
    subscription.disabledReason = NOT_VERIFIED;
    await this.schedule(subscription.id, becomes);
  }

  /**
   * Starts the verification of a changed URL; the webhook is disabled until it succeeds. A webhook
   * that is disabled for another reason stays disabled: its URL is verified when it is enabled.
   * @param active the status that the owner wants afterwards; absent: the current one
   * @returns whether a verification was started
   */
  async renew(subscription: WebhookSubscription, active: boolean | undefined): Promise<boolean> {
    if (!this.config.verify) return false;
    const before = await this.verifications.find(subscription.id);
    const { status } = subscription;
    if (status === 'disabled' && before === null && active !== true) {
      await this.verifications.open(subscription.id, 'active', null);
      return false;
    }
    const present = status === 'disabled' ? (before ?? 'active') : status;
    const becomes = active === undefined ? present : active ? 'active' : 'paused';
    await this.schedule(subscription.id, becomes);
    if (status === 'disabled') subscription.disabledReason = NOT_VERIFIED;
    else await this.lifecycle.disable(subscription, NOT_VERIFIED);
    return true;
  }

  /** @throws {WebhookNotVerified} because only an echo of the challenge can activate it */
  async assertVerified({ id }: WebhookSubscription): Promise<void> {
    if (!this.config.verify) return;
    if ((await this.verifications.find(id)) !== null) throw new WebhookNotVerified();
  }

  /**
   * Accepts the proof, if one is needed.
   * @throws {UrlNotVerified} when the challenge failed
   * @throws {ChallengeOutdated} when the proof is for another URL
   */
  async prove({ id, url }: WebhookSubscription, proof: OwnershipProof | undefined): Promise<void> {
    if ((await this.verifications.find(id)) === null) return;
    if (this.config.verify) {
      if (proof?.url !== url) throw new ChallengeOutdated();
      if (proof.failure !== null) throw new UrlNotVerified(proof.failure);
    }
    await this.verifications.close(id);
  }

  private async schedule(id: string, becomes: VerifiedStatus): Promise<void> {
    await this.verifications.open(id, becomes, this.clock.now());
    this.transactions.afterCommit(() => this.worker.wake());
  }
}
