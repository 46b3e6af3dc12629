import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../auth/index.js';
import { EventHistory, eventPage, EventRenderer } from '../events/index.js';
import { EventPageResponse } from '../event-types/index.js';
import {
  ApiProblemResponses,
  decodeCursor,
  encodeCursor,
  invalidCursor,
  PageQuery,
  UuidParam,
} from '../http/index.js';
import { OrdersQueries } from './orders.queries.js';

@ApiTags('Orders')
@Controller('orders/:id/history')
export class OrderHistoryController {
  constructor(
    private readonly queries: OrdersQueries,
    private readonly history: EventHistory,
    private readonly renderer: EventRenderer,
  ) {}

  @Get()
  @ApiOperation({
    summary: "List an order's events",
    description: 'Oldest first, each with its actor and its correlation id.',
  })
  @Scopes('orders:read')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ description: 'A page of events, oldest first.', type: EventPageResponse })
  @ApiProblemResponses(400, 404)
  async listOrderEvents(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<string> {
    const after = cursor === undefined ? 0 : sequenceNumberOf(cursor);
    const { version } = await this.queries.get(id, tenantScope);
    const query = { aggregateId: id, after, limit, version };
    const { events } = await this.history.read(query);
    const last = events.at(-1);
    const hasMore = events.length === limit && last !== undefined && last.sequenceNumber < version;
    return eventPage(
      events.map((event) =>
        this.renderer.render(event, this.renderer.versionFor(event, null), 'envelope'),
      ),
      hasMore ? encodeCursor(last.sequenceNumber) : null,
    );
  }
}

function sequenceNumberOf(cursor: string): number {
  const sequenceNumber = decodeCursor(cursor);
  if (Number.isInteger(sequenceNumber) && Number(sequenceNumber) >= 0)
    return Number(sequenceNumber);
  throw invalidCursor();
}
