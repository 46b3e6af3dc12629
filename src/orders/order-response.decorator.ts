import { ApiResponse } from '@nestjs/swagger';
import { ETAG_HEADER, LOCATION_HEADER } from '../http/index.js';
import { OrderResponse } from './dto/order.response.js';

/** Documents a response that contains an order. */
export function ApiOrderResponse(status: 200 | 201): MethodDecorator {
  const headers = {
    ETag: ETAG_HEADER,
    ...(status === 201 ? { Location: LOCATION_HEADER } : {}),
  };
  const description = status === 201 ? 'The new order.' : 'The order.';
  return ApiResponse({ status, description, type: OrderResponse, headers });
}
