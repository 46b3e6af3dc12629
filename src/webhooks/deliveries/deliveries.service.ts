import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { SubscriptionFinder } from '../subscriptions/index.js';
import { DeliveryNotFound, NotRetryable } from './delivery.errors.js';
import type { DeliveryStatus } from './delivery-status.js';
import { DeliveryQueue } from './queue/delivery-queue.js';
import { RequestBodies } from './request-bodies.js';
import { Resends } from './resend/resends.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** A delivery and its attempts, first to last. */
export interface DeliveryWithAttempts {
  readonly delivery: WebhookDelivery;
  readonly attempts: readonly WebhookAttempt[];
  /** The body that each attempt sent, where it can be rendered again. */
  readonly requestBodies: ReadonlyMap<WebhookAttempt, string>;
}

/** Selects deliveries of a webhook; an absent field does not filter. */
export interface DeliveryFilter {
  readonly status?: DeliveryStatus | undefined;
  readonly eventType?: string | undefined;
}

/** Lists and retries deliveries. A tenant scope of null sees the deliveries of all tenants. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionFinder,
    private readonly bodies: RequestBodies,
    private readonly queue: DeliveryQueue,
    private readonly resends: Resends,
    private readonly clock: Clock,
  ) {}

  /**
   * The deliveries of a webhook, newest event first, starting below the position `before`. Returns
   * up to `limit + 1`, which shows whether there are more. A deleted webhook still has its
   * deliveries; those that were waiting are cancelled.
   * @throws {WebhookNotFound}
   */
  async list(
    webhook: { readonly id: string; readonly tenantScope: string | null },
    { status, eventType }: DeliveryFilter,
    limit: number,
    before?: number,
  ): Promise<DeliveryWithAttempts[]> {
    await this.subscriptions.findEvenDeleted(webhook.id, webhook.tenantScope);
    const deliveries = await this.transactions.manager.find(WebhookDelivery, {
      where: {
        subscriptionId: webhook.id,
        ...(status === undefined ? {} : { status }),
        ...(eventType === undefined ? {} : { eventType }),
        ...(before === undefined ? {} : { position: LessThan(before) }),
      },
      order: { position: 'DESC' },
      take: limit + 1,
    });
    return await this.withAttempts(deliveries);
  }

  /** @throws {DeliveryNotFound} also for a delivery of another tenant */
  async find(id: string, tenantScope: string | null): Promise<DeliveryWithAttempts> {
    const delivery = await this.transactions.manager.findOneBy(WebhookDelivery, {
      id,
      ...(tenantScope === null ? {} : { tenantId: tenantScope }),
    });
    if (!delivery) throw new DeliveryNotFound(id);
    const [found] = await this.withAttempts([delivery]);
    return found ?? { delivery, attempts: [], requestBodies: new Map() };
  }

  /**
   * Requests an attempt now. For a pending delivery it replaces the scheduled one and counts in the
   * same schedule. A delivery that succeeded is sent again, which does not count.
   * @throws {DeliveryNotFound}
   * @throws {NotRetryable} for any other status
   * @throws {WebhookDeleted} @throws {WebhookNotActive} @throws {EventNotKept} see `Resends`
   */
  async retry(id: string, tenantScope: string | null): Promise<DeliveryWithAttempts> {
    const { manager } = this.transactions;
    const now = this.clock.now();
    const change = { due: true, manual: true, nextAttemptAt: now };
    const where = {
      id,
      status: 'pending' as const,
      ...(tenantScope === null ? {} : { tenantId: tenantScope }),
    };
    const { affected } = await manager.update(WebhookDelivery, where, change);
    const found = await this.find(id, tenantScope);
    const { status } = found.delivery;
    if (affected !== 1) {
      if (status === 'succeeded') {
        await this.resends.request(found.delivery);
        return found;
      }
      // A pending delivery may have been claimed between the two statements, because of this retry.
      if (status !== 'pending') throw new NotRetryable(status);
    }
    this.transactions.afterCommit(() => this.queue.wake());
    return found;
  }

  private async withAttempts(
    deliveries: readonly WebhookDelivery[],
  ): Promise<DeliveryWithAttempts[]> {
    const attempts = await this.transactions.manager.find(WebhookAttempt, {
      where: { deliveryId: In(deliveries.map(({ id }) => id)) },
      order: { deliveryId: 'ASC', number: 'ASC' },
    });
    const requestBodies = await this.bodies.of(deliveries, attempts);
    return deliveries.map((delivery) => ({
      delivery,
      requestBodies,
      attempts: attempts.filter(({ deliveryId }) => deliveryId === delivery.id),
    }));
  }
}
