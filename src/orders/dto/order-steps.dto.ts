import { IntegerField, StringField } from '../../http/index.js';
import { orderRules } from '../order-rules.js';

/** Body of `POST /orders/:id/payment`. */
export class PayOrder {
  @IntegerField({
    ...orderRules.amount,
    description: "Amount in minor units. Must equal the order's `totalAmount`.",
    example: 2500,
  })
  readonly amount!: number;

  @StringField({ ...orderRules.paymentMethod, description: 'Payment method.', example: 'card' })
  readonly method!: string;

  @StringField({
    ...orderRules.paymentReference,
    description: 'Id of the payment at the payment provider.',
    example: 'pay_8fK2',
  })
  readonly reference!: string;
}

/** Body of `POST /orders/:id/shipment`. */
export class ShipOrder {
  @StringField({ ...orderRules.carrier, description: 'Name of the carrier.', example: 'DHL' })
  readonly carrier!: string;

  @StringField({
    ...orderRules.trackingNumber,
    description: "The carrier's tracking number.",
    example: '00340434161094042557',
  })
  readonly trackingNumber!: string;
}

/** Optional body of `POST /orders/:id/delivery`. */
export class DeliverOrder {
  @StringField({
    ...orderRules.signedBy,
    description: 'Name of the person who signed for the delivery.',
    optional: true,
    nullable: true,
    example: 'A. Turing',
  })
  readonly signedBy?: string | null;
}

/** Body of `POST /orders/:id/cancellation`. */
export class CancelOrder {
  @StringField({
    ...orderRules.cancellationReason,
    description: 'Reason for the cancellation.',
    example: 'Ordered twice.',
  })
  readonly reason!: string;
}
