import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../../common/index.js';
import { RolesConfig, WebhooksConfig } from '../../../config/index.js';
import { SqlPool, Transactions } from '../../../database/index.js';
import { SubscriptionFinder, WebhookNotFound } from '../../subscriptions/index.js';
import { SubscriptionLifecycle } from '../subscription-lifecycle.js';
import { OwnershipChallenges } from './ownership-challenges.js';
import type { OwnershipProof } from './ownership-challenges.js';
import { TAKE_VERIFICATIONS } from './verification.sql.js';
import { Verifications } from './verifications.js';

const POLL_MS = 250;
/** Challenges under way at once. */
const AT_ONCE = 10;
/** Waits after the first attempts; each is longer than WEBHOOK_TIMEOUT usually is. */
const WAITS_MS = [30_000, 120_000, 300_000];

interface TakenVerification {
  readonly subscriptionId: string;
  /** 1, 2, … */
  readonly attempt: number;
}

/**
 * Sends the challenges of new URLs, a few times over some minutes, even if the process that
 * accepted them ends.
 */
@Injectable()
export class VerificationWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(VerificationWorker.name);
  private readonly open = new Set<Promise<void>>();
  private readonly failures = new FailureLog(this.logger, 'cannot verify webhooks yet');
  private readonly loop: PollLoop;

  constructor(
    private readonly sql: SqlPool,
    private readonly transactions: Transactions,
    private readonly verifications: Verifications,
    private readonly challenges: OwnershipChallenges,
    private readonly finder: SubscriptionFinder,
    private readonly lifecycle: SubscriptionLifecycle,
    private readonly clock: Clock,
    private readonly roles: RolesConfig,
    private readonly config: WebhooksConfig,
  ) {
    this.loop = new PollLoop({
      intervalMs: POLL_MS,
      round: () => this.round(),
      failures: this.failures,
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.verify && this.roles.has('worker')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.open);
  }

  /** There may be a new URL: a hint, the poll finds it too. */
  wake(): void {
    this.loop.wake();
  }

  private async round(): Promise<boolean> {
    const room = AT_ONCE - this.open.size;
    if (room === 0) return false;
    const values = [this.clock.now(), WAITS_MS, room];
    for (const taken of await this.sql.query<TakenVerification>(TAKE_VERIFICATIONS, values)) {
      const done = this.tryVerify(taken);
      this.open.add(done);
      void done.finally(() => this.open.delete(done));
    }
    return false;
  }

  /** Never rejects: the next attempt is set already. */
  private async tryVerify({ subscriptionId, attempt }: TakenVerification): Promise<void> {
    try {
      const subscription = await this.finder.find(subscriptionId, null);
      const proof = await this.challenges.pose(subscription);
      if (proof.failure === null) await this.accept(subscriptionId, proof);
      else {
        const msg = 'a webhook did not echo its challenge';
        this.logger.log({ msg, subscriptionId, attempt, failure: proof.failure });
      }
    } catch (error) {
      if (error instanceof WebhookNotFound) await this.forget(subscriptionId);
      else this.failures.failed(error, { subscriptionId });
    }
  }

  /** A URL that was changed meanwhile has a challenge of its own. */
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

  private async forget(subscriptionId: string): Promise<void> {
    await this.verifications.close(subscriptionId).catch((error: unknown) => {
      this.logger.warn({ msg: 'cannot forget a deleted webhook', subscriptionId, err: error });
    });
  }
}
