import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import type { OrderStatus } from './order-lifecycle.js';
import { Order } from './order.entity.js';
import { OrderNotFound } from './orders.errors.js';

/** Filters of the list; an absent field does not filter. */
export interface OrderFilter {
  /** The only tenant that the caller may see; null for every tenant. */
  readonly tenantScope: string | null;
  readonly status?: OrderStatus | undefined;
  readonly customerId?: string | undefined;
}

/** The sort key of an order in the list. */
export interface OrderSortKey {
  readonly createdAt: Date;
  readonly id: string;
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

  /** Up to `limit` orders, newest first, that follow the sort key `after`. */
  async list(filter: OrderFilter, limit: number, after: OrderSortKey | null): Promise<Order[]> {
    const { tenantScope, status, customerId } = filter;
    const query = this.transactions.manager
      .createQueryBuilder(Order, 'o')
      .orderBy('o.createdAt', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(limit);
    if (tenantScope !== null) query.andWhere('o.tenantId = :tenantScope', { tenantScope });
    if (status) query.andWhere('o.status = :status', { status });
    if (customerId !== undefined) query.andWhere('o.customerId = :customerId', { customerId });
    // A row comparison, so that a page is one index range.
    if (after) query.andWhere('(o.createdAt, o.id) < (:createdAt, :id)', { ...after });
    return await query.getMany();
  }
}
