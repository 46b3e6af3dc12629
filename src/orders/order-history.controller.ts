import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../auth/index.js';
import { MAX_INT32 } from '../common/index.js';
import { EventHistory, eventPage, EventRenderer } from '../events/index.js';
import { EventPageResponse } from '../event-types/index.js';
import { ApiProblemResponses, PageQuery, pageRequest, UuidParam } from '../http/index.js';
import type { SortKey } from '../http/index.js';
import { OrdersQueries } from './orders.queries.js';

/** Sorted by sequence number, oldest first. */
const BY_SEQUENCE: SortKey<{ readonly sequenceNumber: number }, number> = {
  of: ({ sequenceNumber }) => sequenceNumber,
  parse: (value) => (isSequenceNumber(value) ? value : undefined),
};

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
    @Query() query: PageQuery,
  ): Promise<string> {
    const { limit, after, cursorAfter } = pageRequest(`orders/${id}/history`, query, BY_SEQUENCE);
    const { version } = await this.queries.get(id, tenantScope);
    const { events } = await this.history.read({
      aggregateId: id,
      after: after ?? 0,
      limit,
      version,
    });
    const last = events.at(-1);
    const hasMore = events.length === limit && last !== undefined && last.sequenceNumber < version;
    return eventPage(
      events.map((event) =>
        this.renderer.render(event, this.renderer.versionFor(event, null), 'envelope'),
      ),
      hasMore ? cursorAfter(last) : null,
    );
  }
}

function isSequenceNumber(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_INT32;
}
