import {
  ArrayField,
  EnumField,
  IntegerField,
  ObjectField,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';
import { ORDER_STATUSES } from '../order-lifecycle.js';
import type { OrderStatus } from '../order-lifecycle.js';
import type { OrderState } from '../order-state.js';
import { OrderItemDto } from './order-item.dto.js';
import { ReceivePayment, ShipOrder } from './order-steps.dto.js';

class OrderPaymentResponse extends ReceivePayment {
  @TimestampField({ description: 'Time when the payment was recorded.' })
  readonly receivedAt!: string;
}

class OrderShipmentResponse extends ShipOrder {
  @TimestampField({ description: 'Time of the shipment.' })
  readonly shippedAt!: string;

  @TimestampField({ description: 'Time of the delivery. Null until delivered.', nullable: true })
  readonly deliveredAt!: string | null;

  @StringField({
    description: 'Name of the person who signed for the delivery.',
    max: 255,
    nullable: true,
  })
  readonly signedBy!: string | null;
}

/** An order. */
export class OrderResponse {
  @UuidField({ description: 'Unique id of the order.' })
  readonly id!: string;

  @StringField({ description: 'Id of the customer.', max: 64 })
  readonly customerId!: string;

  @EnumField(ORDER_STATUSES, { description: 'Current status.' })
  readonly status!: OrderStatus;

  @StringField({ description: 'ISO 4217 currency code.', min: 3, max: 3, example: 'EUR' })
  readonly currency!: string;

  @ArrayField(() => OrderItemDto, { description: 'Items of the order.', min: 1, max: 100 })
  readonly items!: readonly OrderItemDto[];

  @IntegerField({
    description: 'Sum of all items, in minor units of the currency.',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  })
  readonly totalAmount!: number;

  @StringField({ description: 'Note of the customer.', min: 0, max: 1000, nullable: true })
  readonly note!: string | null;

  @ObjectField(() => OrderPaymentResponse, {
    description: 'The payment. Null until the order is paid.',
    nullable: true,
  })
  readonly payment!: OrderPaymentResponse | null;

  @ObjectField(() => OrderShipmentResponse, {
    description: 'The shipment. Null until the order is shipped.',
    nullable: true,
  })
  readonly shipment!: OrderShipmentResponse | null;

  @IntegerField({
    description: "Sequence number of the order's last event; also its `ETag`.",
    min: 1,
    max: 2_147_483_647,
  })
  readonly version!: number;

  @TimestampField({ description: 'Time when the order was placed.' })
  readonly createdAt!: string;

  @TimestampField({ description: 'Time of the last change.' })
  readonly updatedAt!: string;
}

/** Copies each field by name, so that internal fields of the entity are never exposed. */
export function toOrderResponse(order: OrderState): OrderResponse {
  const { id, customerId, status, currency, items, totalAmount, note, payment, shipment } = order;
  return {
    id,
    customerId,
    status,
    currency,
    items,
    totalAmount,
    note,
    payment,
    shipment,
    version: order.version,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}
