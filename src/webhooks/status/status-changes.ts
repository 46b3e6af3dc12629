import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { SubscriptionFinder } from '../subscriptions/index.js';
import { WebhookStatusChange } from './webhook-status-change.entity.js';

/** Lists the status changes of a subscription. */
@Injectable()
export class StatusChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionFinder,
  ) {}

  /**
   * The changes, newest first, starting after the one with the id `before`. Returns up to `limit +
   * 1`, which shows whether there are more. A deleted webhook still has them; the last one shows
   * who deleted it.
   * @throws {WebhookNotFound}
   */
  async list(
    webhook: { readonly id: string; readonly tenantScope: string | null },
    limit: number,
    before?: string,
  ): Promise<WebhookStatusChange[]> {
    const { id } = await this.subscriptions.findEvenDeleted(webhook.id, webhook.tenantScope);
    return await this.transactions.manager.find(WebhookStatusChange, {
      where: { subscriptionId: id, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }
}
