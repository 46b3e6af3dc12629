import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { selectPage, Transactions } from '../../database/index.js';
import type { KeysetPage } from '../../database/index.js';
import { WebhookNotFound } from './subscription.errors.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';

/** Reads subscriptions that are not deleted. A tenant scope of null sees those of all tenants. */
@Injectable()
export class SubscriptionFinder {
  constructor(private readonly transactions: Transactions) {}

  /** @throws {WebhookNotFound} also for a subscription of another tenant */
  async find(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    return await this.findOne(id, tenantScope);
  }

  /**
   * Like `find`, but also finds deleted subscriptions until retention removes them.
   * @throws {WebhookNotFound}
   */
  async findEvenDeleted(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    const where = { id, ...ownedBy(tenantScope) };
    const found = await this.transactions.manager.findOneBy(WebhookSubscription, where);
    if (!found) throw new WebhookNotFound(id);
    return found;
  }

  /**
   * Like `find`, but locks the row until the open transaction ends. Every change of a subscription,
   * or of its deliveries as a whole, needs this lock.
   * @throws {WebhookNotFound}
   */
  async lock(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    return await this.findOne(id, tenantScope, { mode: 'pessimistic_write' });
  }

  /** A page of subscriptions, sorted by creation; one more than its limit. */
  async list(tenantScope: string | null, page: KeysetPage): Promise<WebhookSubscription[]> {
    const query = this.transactions.manager
      .createQueryBuilder(WebhookSubscription, 'subscription')
      .where(visibleTo(tenantScope));
    // Ids are UUIDs of version 7, so they are in the order of creation, which never changes.
    return await selectPage(query, ['subscription.id'], page).getMany();
  }

  private async findOne(
    id: string,
    tenantScope: string | null,
    lock?: { readonly mode: 'pessimistic_write' },
  ): Promise<WebhookSubscription> {
    const where = { id, ...visibleTo(tenantScope) };
    const found = await this.transactions.manager.findOne(WebhookSubscription, { where, lock });
    if (!found) throw new WebhookNotFound(id);
    return found;
  }
}

function visibleTo(tenantScope: string | null) {
  return { deletedAt: IsNull(), ...ownedBy(tenantScope) };
}

function ownedBy(tenantScope: string | null) {
  return tenantScope === null ? {} : { tenantId: tenantScope };
}
