import { Injectable } from '@nestjs/common';
import { selectPage, Transactions } from '../../database/index.js';
import type { KeysetPage } from '../../database/index.js';
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
   * A page of changes, sorted by time; one more than its limit. A deleted webhook still has them;
   * the last one shows who deleted it.
   * @throws {WebhookNotFound}
   */
  async list(
    webhook: { readonly id: string; readonly tenantScope: string | null },
    page: KeysetPage,
  ): Promise<WebhookStatusChange[]> {
    const { id } = await this.subscriptions.findEvenDeleted(webhook.id, webhook.tenantScope);
    const query = this.transactions.manager
      .createQueryBuilder(WebhookStatusChange, 'change')
      .where('change.subscriptionId = :id', { id });
    return await selectPage(query, ['change.id'], page).getMany();
  }
}
