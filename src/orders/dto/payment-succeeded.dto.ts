import { UuidField } from '../../http/index.js';
import { ReceivePayment } from './order-steps.dto.js';

/** `data` of the message `payment.succeeded` of a payment provider. */
export class PaymentSucceeded extends ReceivePayment {
  @UuidField({ description: 'The order that was paid.' })
  readonly orderId!: string;
}
