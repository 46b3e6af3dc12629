import { Column, Entity } from 'typeorm';
import { AggregateRoot } from '../events/index.js';
import type { DefinedEvent } from '../events/index.js';
import { isCurrency } from './currency.js';
import { contentOf, sameItems } from './order-content.js';
import { nextStatus } from './order-lifecycle.js';
import type { OrderStatus } from './order-lifecycle.js';
import { changesOf } from './order-replay.js';
import type { OrderItem, OrderPayment, OrderShipment, OrderState } from './order-state.js';
import {
  orderCancelled,
  orderCreated,
  orderDelivered,
  orderPaymentReceived,
  orderShipped,
  orderUpdated,
} from './order.events.js';
import { UnknownCurrency, WrongPaymentAmount } from './orders.errors.js';

/** What makes a new order. */
export interface NewOrder {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly currency: string;
  readonly items: readonly OrderItem[];
  readonly note?: string | null | undefined;
}

/** A customer's order. Each method is one step of its life, tells it as an event, and refuses what may not be. */
@Entity('orders')
export class Order extends AggregateRoot implements OrderState {
  @Column('text', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('text')
  readonly status!: OrderStatus;

  @Column('text')
  readonly currency!: string;

  // In the order's own row: they live and die with it, and a new order is one INSERT.
  @Column('jsonb')
  readonly items!: readonly OrderItem[];

  @Column('bigint', { name: 'total_amount' })
  readonly totalAmount!: number;

  @Column('text', { nullable: true })
  readonly note!: string | null;

  @Column('jsonb', { nullable: true })
  readonly payment!: OrderPayment | null;

  @Column('jsonb', { nullable: true })
  readonly shipment!: OrderShipment | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  readonly updatedAt!: Date;

  /**
   * @throws {UnknownCurrency}
   * @throws {TotalTooLarge}
   */
  static place(input: NewOrder, now: Date): Order {
    const { id, tenantId, customerId, currency, items, note = null } = input;
    if (!isCurrency(currency)) throw new UnknownCurrency();
    const order = new Order();
    Object.assign(order, { id, tenantId });
    order.happen(orderCreated, { customerId, currency, ...contentOf(items), note }, now);
    return order;
  }

  /**
   * Changes what is given. When nothing is different, nothing happens.
   * @throws {IllegalOrderTransition} unless pending
   * @throws {TotalTooLarge}
   */
  amend(change: { items?: readonly OrderItem[]; note?: string | null }, now: Date): void {
    nextStatus(this.status, 'amend');
    const { items = this.items, note = this.note } = change;
    const content = contentOf(items);
    if (note === this.note && sameItems(items, this.items)) return;
    const { customerId, currency } = this;
    this.happen(orderUpdated, { customerId, currency, ...content, note }, now);
  }

  /**
   * @throws {IllegalOrderTransition} unless pending
   * @throws {WrongPaymentAmount} unless the amount is the order's total
   */
  receivePayment(
    payment: { readonly amount: number; readonly method: string; readonly reference: string },
    now: Date,
  ): void {
    nextStatus(this.status, 'pay');
    if (payment.amount !== this.totalAmount) throw new WrongPaymentAmount(this.totalAmount);
    const { amount, method, reference } = payment;
    const { customerId, currency } = this;
    this.happen(orderPaymentReceived, { customerId, amount, currency, method, reference }, now);
  }

  /** @throws {IllegalOrderTransition} unless paid */
  ship(shipment: { readonly carrier: string; readonly trackingNumber: string }, now: Date): void {
    nextStatus(this.status, 'ship');
    const { carrier, trackingNumber } = shipment;
    const { customerId } = this;
    this.happen(
      orderShipped,
      { customerId, carrier, trackingNumber, items: this.quantities() },
      now,
    );
  }

  /** @throws {IllegalOrderTransition} unless shipped */
  deliver({ signedBy = null }: { readonly signedBy?: string | null }, now: Date): void {
    nextStatus(this.status, 'deliver');
    this.happen(orderDelivered, { customerId: this.customerId, signedBy }, now);
  }

  /** @throws {IllegalOrderTransition} once it has been shipped or cancelled */
  cancel({ reason }: { readonly reason: string }, now: Date): void {
    nextStatus(this.status, 'cancel');
    const previousStatus = this.status as 'pending' | 'paid';
    const { customerId } = this;
    const items = this.quantities();
    this.happen(orderCancelled, { customerId, reason, previousStatus, items }, now);
  }

  private happen<Data>(definition: DefinedEvent<Data>, data: NoInfer<Data>, now: Date): void {
    Object.assign(this, changesOf(definition.type, data, now, this));
    this.record(definition, data, now);
  }

  private quantities(): { sku: string; quantity: number }[] {
    return this.items.map(({ sku, quantity }) => ({ sku, quantity }));
  }
}
