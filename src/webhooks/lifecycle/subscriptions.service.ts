import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { EventRegistry } from '../../events/index.js';
import { assertIfMatch } from '../../http/index.js';
import { LogTimeline } from '../../event-log/index.js';
import {
  applyChanges,
  readDraft,
  SubscriptionFinder,
  SubscriptionSecrets,
  WebhookSubscription,
} from '../subscriptions/index.js';
import { Ownership } from './ownership/ownership.js';
import type { SubscriptionChanges, SubscriptionDraft } from '../subscriptions/index.js';
import { SubscriptionLifecycle } from './subscription-lifecycle.js';

/** Identifies a subscription, with the scope of the caller and the revision that it expects. */
export interface SubscriptionRef {
  readonly id: string;
  readonly tenantScope: string | null;
  /** The `If-Match` header, if the caller sent one. */
  readonly ifMatch?: string | undefined;
}

/** Creates, changes and deletes subscriptions. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: SubscriptionFinder,
    private readonly registry: EventRegistry,
    private readonly secrets: SubscriptionSecrets,
    private readonly lifecycle: SubscriptionLifecycle,
    private readonly ownership: Ownership,
    private readonly timeline: LogTimeline,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates a subscription. Apart from a rotation, the secret is returned only here.
   * @throws {DestinationRefused} {@link readDraft}
   * @throws {InvalidWebhook}
   */
  async create(
    tenantId: string,
    draft: SubscriptionDraft,
  ): Promise<{ subscription: WebhookSubscription; secret: string }> {
    const { content, headers, secret } = readDraft(draft, this.registry);
    const id = newId();
    const now = this.clock.now();
    const subscription = Object.assign(new WebhookSubscription(), content, {
      id,
      tenantId,
      headers: headers && this.secrets.sealHeaders(id, headers),
      secrets: [this.secrets.store(id, secret)],
      ...INITIAL_STATE,
      createdAt: now,
      updatedAt: now,
    });
    await this.transactions.run(async (tx) => {
      // Read in the transaction that inserts the subscription: whatever commits later has a later
      // position, so no future event is missed. An event that committed just before may be sent,
      // too.
      subscription.createdPosition = (await this.timeline.bounds()).last;
      await this.ownership.begin(subscription);
      await tx.insert(WebhookSubscription, subscription);
    });
    return { subscription, secret: secret.shown };
  }

  /**
   * Applies the given changes, or none if one is invalid. With `WEBHOOK_VERIFY`, a new URL disables
   * the subscription until it is verified. Events in the log that are not matched yet are matched
   * by the new content.
   * @throws {WebhookNotFound}
   * @throws {PreconditionFailed}
   * @throws {DestinationRefused} {@link applyChanges}
   * @throws {InvalidWebhook}
   * @throws {WebhookNotVerified}
   */
  async change(ref: SubscriptionRef, changes: SubscriptionChanges): Promise<WebhookSubscription> {
    return await this.transactions.run(async (tx) => {
      const subscription = await this.lock(ref);
      const { url } = subscription;
      applyChanges(subscription, changes, this.registry, this.secrets);
      subscription.touch(this.clock.now());
      const mustVerify =
        subscription.url !== url && (await this.ownership.renew(subscription, changes.active));
      if (!mustVerify) await this.setActive(subscription, changes.active);
      this.lifecycle.wakeQueue();
      return await tx.save(subscription);
    });
  }

  /**
   * Deletes a subscription and cancels its undelivered deliveries. The row stays, so that its
   * deliveries can still be read.
   * @throws {WebhookNotFound}
   * @throws {PreconditionFailed}
   */
  async remove(ref: SubscriptionRef): Promise<void> {
    await this.transactions.run(async () => this.lifecycle.remove(await this.lock(ref)));
  }

  private async setActive(subscription: WebhookSubscription, active?: boolean): Promise<void> {
    const isActive = subscription.status === 'active';
    if (active === false && isActive) await this.lifecycle.pause(subscription, 'update');
    if (active !== true || isActive) return;
    await this.ownership.assertVerified(subscription);
    await this.lifecycle.activate(subscription, true, 'update');
  }

  private async lock({ id, tenantScope, ifMatch }: SubscriptionRef): Promise<WebhookSubscription> {
    const subscription = await this.finder.lock(id, tenantScope);
    assertIfMatch(ifMatch, subscription.revision);
    return subscription;
  }
}

const INITIAL_STATE = {
  disabledReason: null,
  consecutiveFailures: 0,
  revision: 1,
  deletedAt: null,
} as const;
