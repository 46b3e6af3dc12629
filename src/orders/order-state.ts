import type { OrderStatus } from './order-lifecycle.js';

/** An item of an order. Money is in minor units of the order's currency. */
export interface OrderItem {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
}

export interface OrderPayment {
  readonly amount: number;
  readonly method: string;
  readonly reference: string;
  /** RFC 3339. */
  readonly receivedAt: string;
}

export interface OrderShipment {
  readonly carrier: string;
  readonly trackingNumber: string;
  /** RFC 3339, as `deliveredAt`. */
  readonly shippedAt: string;
  readonly deliveredAt: string | null;
  readonly signedBy: string | null;
}

/** The current state of an order, or an earlier one. */
export interface OrderState {
  readonly id: string;
  readonly customerId: string;
  readonly status: OrderStatus;
  readonly currency: string;
  readonly items: readonly OrderItem[];
  readonly totalAmount: number;
  readonly note: string | null;
  readonly payment: OrderPayment | null;
  readonly shipment: OrderShipment | null;
  /** The sequence number of its last event. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
