import { IntegerField, StringField } from '../../http/index.js';

/** Body of `POST /orders/:id/payment`. */
export class ReceivePayment {
  @IntegerField({
    description: "Minor units; must equal the order's `totalAmount`.",
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    example: 2500,
  })
  readonly amount!: number;

  @StringField({ description: 'How it was paid.', max: 255, example: 'card' })
  readonly method!: string;

  @StringField({ description: "The payment provider's id.", max: 255, example: 'pay_8fK2' })
  readonly reference!: string;
}

/** Body of `POST /orders/:id/shipment`. */
export class ShipOrder {
  @StringField({ description: 'Who carries it.', max: 255, example: 'DHL' })
  readonly carrier!: string;

  @StringField({ description: "The carrier's id.", max: 255, example: '00340434161094042557' })
  readonly trackingNumber!: string;
}

/** Body of `POST /orders/:id/delivery`; may be left out. */
export class DeliverOrder {
  @StringField({
    description: 'Who took it in.',
    max: 255,
    optional: true,
    nullable: true,
    example: 'A. Turing',
  })
  readonly signedBy?: string | null;
}

/** Body of `POST /orders/:id/cancellation`. */
export class CancelOrder {
  @StringField({ description: 'Why.', max: 1000, example: 'Ordered twice.' })
  readonly reason!: string;
}
