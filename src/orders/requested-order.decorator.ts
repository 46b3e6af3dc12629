import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UuidPipe } from '../http/index.js';
import type { OrderTarget } from './orders.service.js';

type OrderRequest = FastifyRequest<{ Params: { readonly id: string } }>;

const uuid = new UuidPipe();

/** The target of a request that changes an order: `:id`, the caller's tenant and `If-Match`. */
export const RequestedOrder = createParamDecorator(
  (_data: unknown, context: ExecutionContext): OrderTarget => {
    const { params, headers, caller } = context.switchToHttp().getRequest<OrderRequest>();
    if (!caller) throw new Error('a public route has no caller');
    return {
      id: uuid.transform(params.id),
      tenantScope: caller.tenantScope,
      ifMatch: headers['if-match'],
    };
  },
);
