import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { SubscriptionFinder } from '../subscriptions/index.js';
import { WebhookStatusChange } from './webhook-status-change.entity.js';

/** The changes of status of a subscription, as its owner sees them. */
@Injectable()
export class StatusChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly subscriptions: SubscriptionFinder,
  ) {}

  /**
   * Newest first, after the one with the id `before`; one more than `limit`, if there is one. A deleted webhook has
   * them, too: the last one says who deleted it.
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
