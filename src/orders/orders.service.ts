import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { assertIfMatch } from '../http/index.js';
import { Order } from './order.entity.js';
import type { NewOrder } from './order.entity.js';
import { OrderNotFound } from './orders.errors.js';

/** The order to change, the caller's tenant, and the version that the caller expects. */
export interface OrderTarget {
  readonly id: string;
  /** The only tenant that the caller may see; null for every tenant. */
  readonly tenantScope: string | null;
  /** The `If-Match` header; undefined accepts any version. */
  readonly ifMatch: string | undefined;
}

/** The commands: each changes one order, and records its event, in one transaction. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async place(input: Omit<NewOrder, 'id'>): Promise<Order> {
    const order = Order.place({ ...input, id: newId() }, this.clock.now());
    await this.transactions.run(async (tx) => {
      await tx.insert(Order, order);
    });
    return order;
  }

  /**
   * Lets `step` change an order while its row is locked. The time passed to it is read under that
   * lock, so it increases with the order of the steps.
   * @throws {OrderNotFound}
   * @throws {PreconditionFailed} if the order's version does not match `ifMatch`
   */
  async change(target: OrderTarget, step: (order: Order, now: Date) => void): Promise<Order> {
    const { id, tenantScope, ifMatch } = target;
    return await this.transactions.run(async (tx) => {
      const order = await tx.findOne(Order, {
        where: tenantScope === null ? { id } : { id, tenantId: tenantScope },
        lock: { mode: 'pessimistic_write' },
      });
      if (!order) throw new OrderNotFound(id);
      assertIfMatch(ifMatch, order.version);
      step(order, this.clock.now());
      if (order.hasRecordedEvents()) await tx.save(order);
      return order;
    });
  }
}
