import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import type { OrderStatus } from './order-lifecycle.js';
import { Order } from './order.entity.js';
import { OrderNotFound } from './orders.errors.js';

/** Which orders; what is absent filters nothing. */
export interface OrderFilter {
  /** The only tenant that the caller may see; null: every tenant. */
  readonly tenantScope: string | null;
  readonly status?: OrderStatus | undefined;
  readonly customerId?: string | undefined;
}

/** The place of an order in the list. */
export interface OrderPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** Orders as they are now. */
@Injectable()
export class OrdersQueries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws {OrderNotFound} when there is none, or none of that tenant */
  async get(id: string, tenantScope: string | null): Promise<Order> {
    const order = await this.transactions.manager.findOneBy(
      Order,
      tenantScope === null ? { id } : { id, tenantId: tenantScope },
    );
    if (!order) throw new OrderNotFound();
    return order;
  }

  /** Up to `limit` orders, newest first, that come after the place `after` in that order. */
  async list(filter: OrderFilter, limit: number, after: OrderPlace | null): Promise<Order[]> {
    const { tenantScope, status, customerId } = filter;
    const query = this.transactions.manager
      .createQueryBuilder(Order, 'o')
      .orderBy('o.createdAt', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(limit);
    if (tenantScope !== null) query.andWhere('o.tenantId = :tenantScope', { tenantScope });
    if (status) query.andWhere('o.status = :status', { status });
    if (customerId !== undefined) query.andWhere('o.customerId = :customerId', { customerId });
    // A row comparison, so that one index range is the page.
    if (after) query.andWhere('(o.createdAt, o.id) < (:createdAt, :id)', { ...after });
    return await query.getMany();
  }
}
