import type { FastifyReply } from 'fastify';
import { etagOf } from '../http/index.js';
import { toOrderResponse } from './dto/order.response.js';
import type { OrderResponse } from './dto/order.response.js';
import type { OrderState } from './order-state.js';

/** Converts an order to its response, and sets the `ETag` to its version. */
export function respondWithOrder(reply: FastifyReply, order: OrderState): OrderResponse {
  void reply.header('etag', etagOf(order.version));
  return toOrderResponse(order);
}
