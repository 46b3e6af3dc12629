import { Injectable } from '@nestjs/common';
import { OnInbound } from '../events/index.js';
import type { InboundMessage } from '../events/index.js';
import { readFields } from '../http/index.js';
import { PaymentSucceeded } from './dto/payment-succeeded.dto.js';
import { OrdersService } from './orders.service.js';

/** Records payments reported by the payment provider. */
@Injectable()
export class OrderPayments {
  constructor(private readonly orders: OrdersService) {}

  /**
   * The message carries no tenant, so the order is looked up across all tenants.
   * @throws {OrderNotFound}
   * @throws {IllegalOrderTransition} unless the order is pending
   * @throws {WrongPaymentAmount}
   */
  @OnInbound('payments', 'payment.succeeded')
  async record({ body }: InboundMessage): Promise<void> {
    const { orderId: id, ...payment } = readFields(PaymentSucceeded, body['data']);
    const target = { id, tenantScope: null, ifMatch: undefined };
    await this.orders.change(target, (order, now) => order.receivePayment(payment, now));
  }
}
