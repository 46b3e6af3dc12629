import { IntegerField, StringField } from '../../http/index.js';

/** Body of `POST /orders/:id/payment`. */
export class ReceivePayment {
  @IntegerField({
    description: "Amount in minor units. Must equal the order's `totalAmount`.",
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    example: 2500,
  })
  readonly amount!: number;

  @StringField({ description: 'Payment method.', max: 255, example: 'card' })
  readonly method!: string;

  @StringField({
    description: 'Id of the payment at the payment provider.',
    max: 255,
    example: 'pay_8fK2',
  })
  readonly reference!: string;
}

/** Body of `POST /orders/:id/shipment`. */
export class ShipOrder {
  @StringField({ description: 'Name of the carrier.', max: 255, example: 'DHL' })
  readonly carrier!: string;

  @StringField({
    description: "The carrier's tracking number.",
    max: 255,
    example: '00340434161094042557',
  })
  readonly trackingNumber!: string;
}

/** Optional body of `POST /orders/:id/delivery`. */
export class DeliverOrder {
  @StringField({
    description: 'Name of the person who signed for the delivery.',
    max: 255,
    optional: true,
    nullable: true,
    example: 'A. Turing',
  })
  readonly signedBy?: string | null;
}

/** Body of `POST /orders/:id/cancellation`. */
export class CancelOrder {
  @StringField({
    description: 'Reason for the cancellation.',
    max: 1000,
    example: 'Ordered twice.',
  })
  readonly reason!: string;
}
