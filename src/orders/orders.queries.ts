import { Injectable } from '@nestjs/common';
import { selectPage, Transactions } from '../database/index.js';
import type { KeysetPage } from '../database/index.js';
import type { TimeRange } from '../http/index.js';
import type { OrderStatus } from './order-lifecycle.js';
import { Order } from './order.entity.js';
import { OrderNotFound } from './orders.errors.js';

/** Filters of the list; an absent field does not filter. The range is that of the creation. */
export interface OrderFilter extends TimeRange {
  /** The only tenant that the caller may see; null for every tenant. */
  readonly tenantScope: string | null;
  readonly status?: OrderStatus | undefined;
  readonly customerId?: string | undefined;
}

/** Reads the current state of orders. */
@Injectable()
export class OrdersQueries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws {OrderNotFound} also for another tenant's order */
  async get(id: string, tenantScope: string | null): Promise<Order> {
    const order = await this.transactions.manager.findOneBy(
      Order,
      tenantScope === null ? { id } : { id, tenantId: tenantScope },
    );
    if (!order) throw new OrderNotFound(id);
    return order;
  }

  /** A page of orders, sorted by creation; one more than its limit. */
  async list(filter: OrderFilter, page: KeysetPage): Promise<Order[]> {
    const { tenantScope, status, customerId, since, until } = filter;
    const query = this.transactions.manager.createQueryBuilder(Order, 'o');
    if (tenantScope !== null) query.andWhere('o.tenantId = :tenantScope', { tenantScope });
    if (status) query.andWhere('o.status = :status', { status });
    if (customerId !== undefined) query.andWhere('o.customerId = :customerId', { customerId });
    if (since) query.andWhere('o.createdAt >= :since', { since });
    if (until) query.andWhere('o.createdAt <= :until', { until });
    return await selectPage(query, ['o.createdAt', 'o.id'], page).getMany();
  }
}
