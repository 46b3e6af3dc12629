import { UuidField } from '../../http/index.js';
import { ReceivePayment } from './order-steps.dto.js';

/** `data` of a payment provider's `payment.succeeded` message. */
export class PaymentSucceeded extends ReceivePayment {
  @UuidField({ description: 'Id of the paid order.' })
  readonly orderId!: string;
}
