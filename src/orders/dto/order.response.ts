import { MAX_INT32 } from '../../common/index.js';
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
import { detailsOf } from '../order-details.js';
import { orderRules } from '../order-rules.js';
import type { OrderState } from '../order-state.js';
import { OrderDetailsDto } from './order-details.dto.js';
import { OrderItemDto } from './order-item.dto.js';
import { PayOrder, ShipOrder } from './order-steps.dto.js';

class OrderPaymentResponse extends PayOrder {
  @TimestampField({ description: 'Time when the payment was recorded.' })
  readonly receivedAt!: string;
}

class OrderShipmentResponse extends ShipOrder {
  @TimestampField({ description: 'Time of the shipment.' })
  readonly shippedAt!: string;

  @TimestampField({ description: 'Time of the delivery. Null until delivered.', nullable: true })
  readonly deliveredAt!: string | null;

  @StringField({
    ...orderRules.signedBy,
    description: 'Name of the person who signed for the delivery.',
    example: 'A. Turing',
    nullable: true,
  })
  readonly signedBy!: string | null;
}

/** An order. */
export class OrderResponse extends OrderDetailsDto {
  @UuidField({ description: 'Unique id of the order.' })
  readonly id!: string;

  @StringField({
    ...orderRules.customerId,
    description: 'Id of the customer.',
    example: 'customer-42',
  })
  readonly customerId!: string;

  @EnumField(ORDER_STATUSES, {
    name: 'OrderStatus',
    description: 'Current status.',
    example: 'delivered',
  })
  readonly status!: OrderStatus;

  @StringField({
    ...orderRules.currency,
    description: 'ISO 4217 currency code.',
    example: 'EUR',
  })
  readonly currency!: string;

  @ArrayField(() => OrderItemDto, { ...orderRules.items, description: 'Items of the order.' })
  readonly items!: readonly OrderItemDto[];

  @IntegerField({
    ...orderRules.amount,
    description: 'Sum of all items, in minor units of the currency.',
    example: 2500,
  })
  readonly totalAmount!: number;

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
    example: 4,
    min: 1,
    max: MAX_INT32,
  })
  readonly version!: number;

  @TimestampField({ description: 'Time when the order was placed.' })
  readonly createdAt!: string;

  @TimestampField({ description: 'Time of the last change.' })
  readonly updatedAt!: string;
}

/** Copies each field by name, so that internal fields of the entity are never exposed. */
export function toOrderResponse(order: OrderState): OrderResponse {
  const { id, customerId, status, currency, items, totalAmount, payment, shipment } = order;
  return {
    id,
    customerId,
    status,
    currency,
    items,
    totalAmount,
    ...detailsOf(order),
    payment,
    shipment,
    version: order.version,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}
