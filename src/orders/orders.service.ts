import { Injectable } from '@nestjs/common';
import { Clock, newId } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { assertIfMatch } from '../http/index.js';
import { Order } from './order.entity.js';
import type { NewOrder } from './order.entity.js';
import { OrderNotFound } from './orders.errors.js';

/** Which order is to be changed, for whom, and in which version the caller has seen it. */
export interface OrderTarget {
  readonly id: string;
  /** The only tenant that the caller may see; null: every tenant. */
  readonly tenantScope: string | null;
  /** The `If-Match` header; undefined: any version will do. */
  readonly ifMatch: string | undefined;
}

/** The commands: each is one transaction that changes one order and tells it. */
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
   * Lets `step` change an order under its row's lock; the time given to it never runs against the order of the
   * steps, since it is read under that lock.
   * @throws {OrderNotFound}
   * @throws {PreconditionFailed} when the order is no longer what the caller has seen
   */
  async change(target: OrderTarget, step: (order: Order, now: Date) => void): Promise<Order> {
    const { id, tenantScope, ifMatch } = target;
    return await this.transactions.run(async (tx) => {
      const order = await tx.findOne(Order, {
        where: tenantScope === null ? { id } : { id, tenantId: tenantScope },
        lock: { mode: 'pessimistic_write' },
      });
      if (!order) throw new OrderNotFound();
      assertIfMatch(ifMatch, order.version);
      step(order, this.clock.now());
      if (order.hasRecordedEvents()) await tx.save(order);
      return order;
    });
  }
}
