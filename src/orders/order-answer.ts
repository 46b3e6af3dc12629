import type { FastifyReply } from 'fastify';
import { etagOf } from '../http/index.js';
import { toOrderResponse } from './dto/order.response.js';
import type { OrderResponse } from './dto/order.response.js';
import type { OrderState } from './order-state.js';

/** Every answer that shows an order says which version of it in its `ETag`. */
export function answerOrder(reply: FastifyReply, order: OrderState): OrderResponse {
  void reply.header('etag', etagOf(order.version));
  return toOrderResponse(order);
}
