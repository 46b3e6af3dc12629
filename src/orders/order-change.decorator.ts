import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { Scopes } from '../auth/index.js';
import { ApiIfMatch, ApiProblemResponses } from '../http/index.js';
import { ApiOrderResponse } from './order-response.decorator.js';

/** Decorates a route that changes one order: scope, `If-Match`, response and errors. */
export function OrderChange(summary: string, description: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary, description }),
    Scopes('orders:write'),
    HttpCode(200),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiIfMatch(),
    ApiOrderResponse(200),
    ApiProblemResponses(400, 404, 409, 412, 422),
  );
}
