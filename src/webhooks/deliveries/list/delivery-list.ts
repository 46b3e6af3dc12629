import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { selectPage, Transactions } from '../../../database/index.js';
import type { TimeRange } from '../../../http/index.js';
import type { WebhookSubscription } from '../../subscriptions/index.js';
import type { DeliveryStatus } from '../delivery-status.js';
import { WebhookDelivery } from '../webhook-delivery.entity.js';
import { mergeByCreation, START } from './creation-order.js';
import type { ListPlace, PlacedDelivery } from './creation-order.js';
import { FIRST_CREATED_FROM } from './delivery-list.sql.js';

/**
 * How much the clocks of two processes, or of one that was set back, may differ: deliveries of the
 * fan-out are in the order of their positions, and of their creation up to this.
 */
const MAX_DISORDER_MS = 10_000;

/**
 * Selects deliveries of a webhook; an absent field does not filter. The range is that of their
 * creation.
 */
export interface DeliveryFilter extends TimeRange {
  readonly status?: DeliveryStatus | undefined;
  readonly eventType?: string | undefined;
}

/** The requested page of the list. */
export interface DeliveryPage {
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  readonly after: ListPlace | undefined;
}

/**
 * Lists the deliveries of a webhook by their creation, from the index on (subscription, position):
 * see migration 24.
 */
@Injectable()
export class DeliveryList {
  constructor(private readonly transactions: Transactions) {}

  /** A page of deliveries; one more than its limit. */
  async read(
    webhook: Pick<WebhookSubscription, 'id' | 'createdPosition'>,
    filter: DeliveryFilter,
    { limit, order, after = START }: DeliveryPage,
  ): Promise<PlacedDelivery[]> {
    const byPosition = this.matching(webhook.id, filter).andWhere('NOT delivery.backfilled');
    await this.limitPositions(byPosition, webhook, filter);
    const { position } = after;
    const regular = await selectPage(byPosition, ['delivery.position'], {
      limit,
      order,
      after: position === null ? undefined : [position],
    }).getMany();

    const byCreation = this.matching(webhook.id, filter).andWhere('delivery.backfilled');
    const backfilled = await selectPage(byCreation, ['delivery.createdAt', 'delivery.id'], {
      limit,
      order,
      after: after.backfilled ?? undefined,
    }).getMany();
    return mergeByCreation(regular, backfilled, order, after, limit + 1);
  }

  private matching(id: string, filter: DeliveryFilter): SelectQueryBuilder<WebhookDelivery> {
    const { status, eventType, since, until } = filter;
    const query = this.transactions.manager
      .createQueryBuilder(WebhookDelivery, 'delivery')
      .where('delivery.subscriptionId = :id', { id });
    if (status !== undefined) query.andWhere('delivery.status = :status', { status });
    if (eventType !== undefined) query.andWhere('delivery.eventType = :eventType', { eventType });
    if (since) query.andWhere('delivery.createdAt >= :since', { since });
    if (until) query.andWhere('delivery.createdAt <= :until', { until });
    return query;
  }

  /** Positions that contain the range, so that a page reads nothing before or after it. */
  private async limitPositions(
    query: SelectQueryBuilder<WebhookDelivery>,
    { id, createdPosition }: Pick<WebhookSubscription, 'id' | 'createdPosition'>,
    { since, until }: TimeRange,
  ): Promise<void> {
    // What the fan-out creates is after this; what is not, can be a million backfilled deliveries.
    query.andWhere('delivery.position > :createdPosition', { createdPosition });
    const firstFrom = async (timeMs: number): Promise<number | null> => {
      const values = [id, createdPosition, new Date(timeMs)] as const;
      const [row] = await this.transactions.query(FIRST_CREATED_FROM, [...values]);
      return row ? Number(row.position) : null;
    };
    if (since) {
      const first = await firstFrom(since.getTime() - MAX_DISORDER_MS);
      if (first !== null) query.andWhere('delivery.position >= :first', { first });
    }
    if (until) {
      const end = await firstFrom(until.getTime() + MAX_DISORDER_MS + 1);
      if (end !== null) query.andWhere('delivery.position < :end', { end });
    }
  }
}
