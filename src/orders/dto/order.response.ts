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
  @TimestampField({ description: 'When it was recorded.' })
  readonly receivedAt!: string;
}

class OrderShipmentResponse extends ShipOrder {
  @TimestampField({ description: 'When it left.' })
  readonly shippedAt!: string;

  @TimestampField({ description: 'When it arrived.', nullable: true })
  readonly deliveredAt!: string | null;

  @StringField({ description: 'Who took it in.', max: 255, nullable: true })
  readonly signedBy!: string | null;
}

/** An order. */
export class OrderResponse {
  @UuidField({ description: 'Its id.' })
  readonly id!: string;

  @StringField({ description: 'Who ordered.', max: 64 })
  readonly customerId!: string;

  @EnumField(ORDER_STATUSES, { description: 'Where it is in its life.' })
  readonly status!: OrderStatus;

  @StringField({ description: 'ISO 4217.', min: 3, max: 3, example: 'EUR' })
  readonly currency!: string;

  @ArrayField(() => OrderItemDto, { description: 'Its lines.', min: 1, max: 100 })
  readonly items!: readonly OrderItemDto[];

  @IntegerField({ description: 'Minor units.', min: 0, max: Number.MAX_SAFE_INTEGER })
  readonly totalAmount!: number;

  @StringField({ description: 'Free text.', min: 0, max: 1000, nullable: true })
  readonly note!: string | null;

  @ObjectField(() => OrderPaymentResponse, { description: 'Set once it is paid.', nullable: true })
  readonly payment!: OrderPaymentResponse | null;

  @ObjectField(() => OrderShipmentResponse, {
    description: 'Set once it is shipped.',
    nullable: true,
  })
  readonly shipment!: OrderShipmentResponse | null;

  @IntegerField({ description: 'Its last event; the `ETag`.', min: 1, max: 2_147_483_647 })
  readonly version!: number;

  @TimestampField({ description: 'When it was placed.' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it last changed.' })
  readonly updatedAt!: string;
}

/** Names each field: what the order keeps besides is not for callers. */
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
