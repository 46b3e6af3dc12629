import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { WebhookNotFound } from './subscription.errors.js';
import { WebhookSubscription } from './webhook-subscription.entity.js';

/** Reads subscriptions, the deleted ones only where it says so. A tenant scope of null sees every tenant's. */
@Injectable()
export class SubscriptionFinder {
  constructor(private readonly transactions: Transactions) {}

  /** @throws {WebhookNotFound} also when it is another tenant's */
  async find(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    return await this.findOne(id, tenantScope);
  }

  /**
   * The same, also when it is deleted, until its last traces are removed.
   * @throws {WebhookNotFound}
   */
  async findEvenDeleted(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    const where = { id, ...ownedBy(tenantScope) };
    const found = await this.transactions.manager.findOneBy(WebhookSubscription, where);
    if (!found) throw new WebhookNotFound();
    return found;
  }

  /**
   * As `find`, locked until the open transaction ends: whoever changes a subscription, or the state of its
   * deliveries as a whole, does so under this lock.
   * @throws {WebhookNotFound}
   */
  async lock(id: string, tenantScope: string | null): Promise<WebhookSubscription> {
    return await this.findOne(id, tenantScope, { mode: 'pessimistic_write' });
  }

  /** Newest first, after the one with the id `before`; `limit + 1`, so that one sees whether there are more. */
  async list(
    tenantScope: string | null,
    limit: number,
    before?: string,
  ): Promise<WebhookSubscription[]> {
    return await this.transactions.manager.find(WebhookSubscription, {
      where: {
        ...visibleTo(tenantScope),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      // Ids are UUIDs of version 7: their order is that of creation, and it never changes under a reader.
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  private async findOne(
    id: string,
    tenantScope: string | null,
    lock?: { readonly mode: 'pessimistic_write' },
  ): Promise<WebhookSubscription> {
    const where = { id, ...visibleTo(tenantScope) };
    const found = await this.transactions.manager.findOne(WebhookSubscription, { where, lock });
    if (!found) throw new WebhookNotFound();
    return found;
  }
}

function visibleTo(tenantScope: string | null) {
  return { deletedAt: IsNull(), ...ownedBy(tenantScope) };
}

function ownedBy(tenantScope: string | null) {
  return tenantScope === null ? {} : { tenantId: tenantScope };
}
