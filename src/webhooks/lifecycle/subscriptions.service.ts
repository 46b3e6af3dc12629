import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { EventRegistry } from '../../events/index.js';
import { assertIfMatch } from '../../http/index.js';
import { LOG_BOUNDS } from '../../event-log/index.js';
import {
  applyChanges,
  readDraft,
  SubscriptionFinder,
  SubscriptionSecrets,
  WebhookSubscription,
} from '../subscriptions/index.js';
import { Ownership } from './ownership/ownership.js';
import type { SubscriptionChanges, SubscriptionDraft } from '../subscriptions/index.js';
import { SubscriptionSwitch } from './subscription-lifecycle.js';

/** Which subscription, in whose sight, and in which revision the caller has seen it. */
export interface SubscriptionRef {
  readonly id: string;
  readonly tenantScope: string | null;
  /** The caller's `If-Match`, if it sent one. */
  readonly ifMatch?: string | undefined;
}

/** Subscriptions as their owners make, change and delete them. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: SubscriptionFinder,
    private readonly registry: EventRegistry,
    private readonly secrets: SubscriptionSecrets,
    private readonly switches: SubscriptionSwitch,
    private readonly ownership: Ownership,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a subscription. This is the only time that its secret is to be had.
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
      ...NOTHING_SPECIAL,
      createdAt: now,
      updatedAt: now,
    });
    await this.transactions.run(async (tx) => {
      subscription.createdPosition = await lastPosition(tx);
      await this.ownership.begin(subscription);
      await tx.insert(WebhookSubscription, subscription);
    });
    return { subscription, secret: secret.shown };
  }

  /**
   * Changes what is given; nothing when anything of it is refused. With `WEBHOOK_VERIFY` a new URL is disabled until it
   * is verified. Events that are in the log and not yet
   * matched are matched by the new content.
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
      const isAsked =
        subscription.url !== url && (await this.ownership.renew(subscription, changes.active));
      if (!isAsked) await this.turn(subscription, changes.active);
      this.switches.letGo();
      return await tx.save(subscription);
    });
  }

  /**
   * Deletes it for its owner, and cancels what is not delivered. The row stays, for its deliveries to be read.
   * @throws {WebhookNotFound}
   * @throws {PreconditionFailed}
   */
  async remove(ref: SubscriptionRef): Promise<void> {
    await this.transactions.run(async () => this.switches.remove(await this.lock(ref)));
  }

  private async turn(subscription: WebhookSubscription, active?: boolean): Promise<void> {
    const isActive = subscription.status === 'active';
    if (active === false && isActive) await this.switches.pause(subscription, 'update');
    if (active !== true || isActive) return;
    await this.ownership.assertVerified(subscription);
    await this.switches.activate(subscription, true, 'update');
  }

  private async lock({ id, tenantScope, ifMatch }: SubscriptionRef): Promise<WebhookSubscription> {
    const subscription = await this.finder.lock(id, tenantScope);
    assertIfMatch(ifMatch, subscription.revision);
    return subscription;
  }
}

const NOTHING_SPECIAL = {
  disabledReason: null,
  consecutiveFailures: 0,
  revision: 1,
  deletedAt: null,
} as const;

/**
 * Read inside the transaction that makes the subscription: whatever commits after that gets a later position,
 * so no event of the future is missed. What committed just before may come later too, and is sent as well.
 */
async function lastPosition(tx: EntityManager): Promise<number> {
  const [bounds] = await tx.query<{ last: number | string }[]>(LOG_BOUNDS.text);
  return Number(bounds?.last);
}
