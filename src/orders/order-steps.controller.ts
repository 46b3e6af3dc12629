import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CancelOrder, DeliverOrder, PayOrder, ShipOrder } from './dto/order-steps.dto.js';
import type { OrderResponse } from './dto/order.response.js';
import { respondWithOrder } from './respond-with-order.js';
import { OrderChange } from './order-change.decorator.js';
import { RequestedOrder } from './requested-order.decorator.js';
import { OrdersService } from './orders.service.js';
import type { OrderTarget } from './orders.service.js';

/** The transitions of an order; each response is the order after the transition. */
@ApiTags('Orders')
@Controller('orders/:id')
export class OrderStepsController {
  constructor(private readonly orders: OrdersService) {}

  @Post('payment')
  @OrderChange('Pay an order', 'Records the payment of a pending order in full.')
  async payOrder(
    @RequestedOrder() target: OrderTarget,
    @Body() payment: PayOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const paid = await this.orders.change(target, (order, now) =>
      order.receivePayment(payment, now),
    );
    return respondWithOrder(reply, paid);
  }

  @Post('shipment')
  @OrderChange('Ship an order', 'Records that a paid order was handed to a carrier.')
  async shipOrder(
    @RequestedOrder() target: OrderTarget,
    @Body() shipment: ShipOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const shipped = await this.orders.change(target, (order, now) => order.ship(shipment, now));
    return respondWithOrder(reply, shipped);
  }

  @Post('delivery')
  @OrderChange('Deliver an order', 'Records that a shipped order was delivered.')
  @ApiBody({ type: DeliverOrder, required: false })
  async deliverOrder(
    @RequestedOrder() target: OrderTarget,
    @Body() delivery: DeliverOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const delivered = await this.orders.change(target, (order, now) =>
      order.deliver(delivery, now),
    );
    return respondWithOrder(reply, delivered);
  }

  @Post('cancellation')
  @OrderChange('Cancel an order', 'Cancels an order that has not been shipped.')
  async cancelOrder(
    @RequestedOrder() target: OrderTarget,
    @Body() cancellation: CancelOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const cancelled = await this.orders.change(target, (order, now) =>
      order.cancel(cancellation, now),
    );
    return respondWithOrder(reply, cancelled);
  }
}
