import { Column, Entity } from 'typeorm';
import { AggregateRoot } from '../events/index.js';
import type { DefinedEvent } from '../events/index.js';
import { isCurrency } from './currency.js';
import { contentOf, sameItems } from './order-content.js';
import { detailsOf, sameDetails } from './order-details.js';
import type { OrderDetails } from './order-details.js';
import { nextStatus } from './order-lifecycle.js';
import type { OrderStatus } from './order-lifecycle.js';
import { changesOf } from './order-effects.js';
import type { OrderItem } from './order-schemas.js';
import type { OrderPayment, OrderShipment, OrderState } from './order-state.js';
import {
  orderCancelled,
  orderCreated,
  orderDelivered,
  orderPaymentReceived,
  orderShipped,
  orderUpdated,
} from './order.events.js';
import { UnknownCurrency, WrongPaymentAmount } from './orders.errors.js';

/** The input of a new order. */
export interface NewOrder extends Partial<OrderDetails> {
  readonly id: string;
  readonly tenantId: string;
  readonly customerId: string;
  readonly currency: string;
  readonly items: readonly OrderItem[];
}

/** A customer's order. Each method validates one transition, applies it and records its event. */
@Entity('orders')
export class Order extends AggregateRoot implements OrderState {
  @Column('text', { name: 'customer_id' })
  readonly customerId!: string;

  @Column('text')
  readonly status!: OrderStatus;

  @Column('text')
  readonly currency!: string;

  // In the order's own row: items have no life of their own, and a new order is one INSERT.
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
    const { id, tenantId, customerId, currency, items, ...details } = input;
    if (!isCurrency(currency)) throw new UnknownCurrency();
    const order = new Order();
    Object.assign(order, { id, tenantId });
    const content = { ...contentOf(items), ...detailsOf(details) };
    order.apply(orderCreated, { customerId, currency, ...content }, now);
    return order;
  }

  /**
   * Changes the given fields. Records no event if they are unchanged.
   * @throws {IllegalOrderTransition} unless pending
   * @throws {TotalTooLarge}
   */
  amend(
    change: { readonly items?: readonly OrderItem[] } & Partial<OrderDetails>,
    now: Date,
  ): void {
    nextStatus(this.status, 'amend');
    const { items = this.items } = change;
    const details = detailsOf(change, this);
    const content = { ...contentOf(items), ...details };
    if (sameDetails(details, this) && sameItems(items, this.items)) return;
    const { customerId, currency } = this;
    this.apply(orderUpdated, { customerId, currency, ...content }, now);
  }

  /**
   * @throws {IllegalOrderTransition} unless pending
   * @throws {WrongPaymentAmount} unless the amount equals the order's total
   */
  receivePayment(
    payment: { readonly amount: number; readonly method: string; readonly reference: string },
    now: Date,
  ): void {
    nextStatus(this.status, 'pay');
    if (payment.amount !== this.totalAmount) throw new WrongPaymentAmount(this.totalAmount);
    const { amount, method, reference } = payment;
    const { customerId, currency } = this;
    this.apply(orderPaymentReceived, { customerId, amount, currency, method, reference }, now);
  }

  /** @throws {IllegalOrderTransition} unless paid */
  ship(shipment: { readonly carrier: string; readonly trackingNumber: string }, now: Date): void {
    nextStatus(this.status, 'ship');
    const { carrier, trackingNumber } = shipment;
    const { customerId } = this;
    this.apply(
      orderShipped,
      { customerId, carrier, trackingNumber, items: this.quantities() },
      now,
    );
  }

  /** @throws {IllegalOrderTransition} unless shipped */
  deliver({ signedBy = null }: { readonly signedBy?: string | null }, now: Date): void {
    nextStatus(this.status, 'deliver');
    this.apply(orderDelivered, { customerId: this.customerId, signedBy }, now);
  }

  /** @throws {IllegalOrderTransition} unless pending or paid */
  cancel({ reason }: { readonly reason: string }, now: Date): void {
    nextStatus(this.status, 'cancel');
    const previousStatus = this.status as 'pending' | 'paid';
    const { customerId } = this;
    const items = this.quantities();
    this.apply(orderCancelled, { customerId, reason, previousStatus, items }, now);
  }

  private apply<Data>(definition: DefinedEvent<Data>, data: NoInfer<Data>, now: Date): void {
    Object.assign(this, changesOf(definition.type, data, now, this));
    this.record(definition, data, now);
  }

  private quantities(): { sku: string; quantity: number }[] {
    return this.items.map(({ sku, quantity }) => ({ sku, quantity }));
  }
}
