import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { SubscriptionFinder } from '../subscriptions/index.js';
import { DeliveryNotFound, NotRetryable } from './delivery.errors.js';
import type { ListPlace } from './list/creation-order.js';
import { DeliveryList } from './list/delivery-list.js';
import type { DeliveryFilter, DeliveryPage } from './list/delivery-list.js';
import { FIND_BLOCKING } from './list/delivery-list.sql.js';
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
  /**
   * The delivery that must end before this one is sent: the first unfinished one of its aggregate,
   * if its webhook is ordered. Null if it does not wait for another.
   */
  readonly waitingFor: string | null;
}

/** A delivery of a list, and the place of the list after it. */
export interface ListedDelivery extends DeliveryWithAttempts {
  readonly place: ListPlace;
}

/** Lists and retries deliveries. A tenant scope of null sees the deliveries of all tenants. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionFinder,
    private readonly deliveries: DeliveryList,
    private readonly bodies: RequestBodies,
    private readonly queue: DeliveryQueue,
    private readonly resends: Resends,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the deliveries of a webhook, sorted by creation; one more than its limit. A deleted
   * webhook still has its deliveries; those that were waiting are cancelled.
   * @throws {WebhookNotFound}
   */
  async list(
    webhook: { readonly id: string; readonly tenantScope: string | null },
    filter: DeliveryFilter,
    page: DeliveryPage,
  ): Promise<ListedDelivery[]> {
    const found = await this.subscriptions.findEvenDeleted(webhook.id, webhook.tenantScope);
    const placed = await this.deliveries.read(found, filter, page);
    const shown = await this.withAttempts(placed.map(({ delivery }) => delivery));
    return shown.flatMap((each, i) => {
      const place = placed[i]?.place;
      return place ? { ...each, place } : [];
    });
  }

  /** @throws {DeliveryNotFound} also for a delivery of another tenant */
  async find(id: string, tenantScope: string | null): Promise<DeliveryWithAttempts> {
    const delivery = await this.transactions.manager.findOneBy(WebhookDelivery, {
      id,
      ...(tenantScope === null ? {} : { tenantId: tenantScope }),
    });
    if (!delivery) throw new DeliveryNotFound(id);
    const [found] = await this.withAttempts([delivery]);
    return found ?? { delivery, attempts: [], requestBodies: new Map(), waitingFor: null };
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
    const blocking = await this.blocking(deliveries);
    return deliveries.map((delivery) => ({
      delivery,
      requestBodies,
      waitingFor: blocking.get(delivery.id) ?? null,
      attempts: attempts.filter(({ deliveryId }) => deliveryId === delivery.id),
    }));
  }
  /** By pending delivery, the one that it waits for. */
  private async blocking(deliveries: readonly WebhookDelivery[]): Promise<Map<string, string>> {
    const pending = deliveries.filter(({ status }) => status === 'pending').map(({ id }) => id);
    if (pending.length === 0) return new Map();
    const rows = await this.transactions.query(FIND_BLOCKING, [pending]);
    return new Map(rows.map(({ id, waitingFor }) => [id, waitingFor]));
  }
}
