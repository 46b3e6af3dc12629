import { UuidField } from '../../http/index.js';
import { PayOrder } from './order-steps.dto.js';

/** `data` of a payment provider's `payment.succeeded` message. */
export class PaymentSucceeded extends PayOrder {
  @UuidField({ description: 'Id of the paid order.' })
  readonly orderId!: string;
}
