import { ApiResponse } from '@nestjs/swagger';
import { OrderResponse } from './dto/order.response.js';

const etag = { description: 'The version, for `If-Match`.', schema: { type: 'string' } } as const;
const location = { description: 'Where it is.', schema: { type: 'string' } } as const;

/** Documents an answer that shows an order. */
export function ApiOrderResponse(status: 200 | 201): MethodDecorator {
  const headers = { ETag: etag, ...(status === 201 ? { Location: location } : {}) };
  const description = status === 201 ? 'The new order.' : 'The order.';
  return ApiResponse({ status, description, type: OrderResponse, headers });
}
