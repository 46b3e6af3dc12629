import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../auth/index.js';
import { BadRequest, commonProblems } from '../common/index.js';
import {
  ApiProblemResponses,
  BY_CREATION,
  PageResponse,
  pageRequest,
  timeRangeOf,
  toPage,
  UuidParam,
} from '../http/index.js';
import type { Page } from '../http/index.js';
import { parseAsOf } from './as-of.js';
import type { AsOf } from './as-of.js';
import { UpdateOrder } from './dto/update-order.dto.js';
import { ListOrders } from './dto/list-orders.query.js';
import { OrderResponse, toOrderResponse } from './dto/order.response.js';
import { CreateOrder } from './dto/create-order.dto.js';
import { ReadOrder } from './dto/read-order.query.js';
import { respondWithOrder } from './respond-with-order.js';
import { OrderChange } from './order-change.decorator.js';
import { OrderHistoryService } from './order-history.service.js';
import { ApiOrderResponse } from './order-response.decorator.js';
import { RequestedOrder } from './requested-order.decorator.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';
import type { OrderTarget } from './orders.service.js';

@ApiTags('Orders')
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly orders: OrdersService,
    private readonly queries: OrdersQueries,
    private readonly history: OrderHistoryService,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Create an order',
    description: 'The order is `pending` until it is paid. Its total is computed from its items.',
  })
  @Scopes('orders:write')
  @ApiOrderResponse(201)
  @ApiProblemResponses(400, 422)
  async createOrder(
    @Caller() { tenantId }: Caller,
    @Body() input: CreateOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const order = await this.orders.place({ ...input, tenantId });
    void reply.header('location', `/orders/${order.id}`);
    return respondWithOrder(reply, order);
  }

  @Get()
  @ApiOperation({ summary: 'List orders', description: 'Newest first, unless `order` is `asc`.' })
  @Scopes('orders:read')
  @ApiOkResponse({ description: 'A page of orders.', type: PageResponse(OrderResponse) })
  @ApiProblemResponses(400)
  async listOrders(
    @Caller() { tenantScope }: Caller,
    @Query() query: ListOrders,
  ): Promise<Page<OrderResponse>> {
    const { status, customerId } = query;
    const page = pageRequest('orders', query, BY_CREATION);
    const filter = { tenantScope, status, customerId, ...timeRangeOf(query) };
    const orders = await this.queries.list(filter, page);
    return toPage(orders, page, toOrderResponse);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Retrieve an order',
    description: 'Returns its current state, or its state at the point in time given by `asOf`.',
  })
  @Scopes('orders:read')
  @ApiOrderResponse(200)
  @ApiProblemResponses(400, 404, 410, 503)
  async getOrder(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Query() { asOf }: ReadOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const point = asOf === undefined ? null : pointOf(asOf);
    const order = await this.queries.get(id, tenantScope);
    return respondWithOrder(reply, point ? await this.history.at(order, point) : order);
  }

  @Patch(':id')
  @OrderChange(
    'Update a pending order',
    'Absent fields stay unchanged; null removes a value. A request that changes nothing records no event.',
  )
  async updateOrder(
    @RequestedOrder() target: OrderTarget,
    @Body() change: UpdateOrder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse> {
    const amended = await this.orders.change(target, (order, now) => order.amend(change, now));
    return respondWithOrder(reply, amended);
  }
}

function pointOf(text: string): AsOf {
  const asOf = parseAsOf(text);
  if (asOf) return asOf;
  throw new BadRequest(
    commonProblems.invalid_request,
    'asOf must be an RFC 3339 timestamp or a sequence number.',
    {
      errors: [{ path: 'asOf', message: 'must be an RFC 3339 timestamp or a sequence number' }],
    },
  );
}
