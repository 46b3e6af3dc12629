import type { OrderDetails } from './order-details.js';
import type { OrderStatus } from './order-lifecycle.js';
import type { OrderItem } from './order-schemas.js';

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
export interface OrderState extends OrderDetails {
  readonly id: string;
  readonly customerId: string;
  readonly status: OrderStatus;
  readonly currency: string;
  readonly items: readonly OrderItem[];
  readonly totalAmount: number;
  readonly payment: OrderPayment | null;
  readonly shipment: OrderShipment | null;
  /** The sequence number of its last event. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
