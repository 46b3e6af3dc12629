import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../../auth/index.js';
import {
  ApiProblemResponses,
  BY_ID,
  OrderedPageQuery,
  PageResponse,
  pageRequest,
  toPage,
  UuidParam,
} from '../../../http/index.js';
import type { Page } from '../../../http/index.js';
import { StatusChangeResponse, toStatusChangeResponse } from './dto/status-change.response.js';
import { StatusChanges } from '../../status/index.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id/status-changes')
export class StatusChangesController {
  constructor(private readonly changes: StatusChanges) {}

  @Get()
  @Scopes('webhooks:read')
  @ApiOperation({
    summary: 'List the status changes of a webhook',
    description:
      'Newest first, unless `order` is `asc`, with the actor, the cause and the attempts that led to each change. A ' +
      'deleted webhook has them, too, as long as its deliveries are kept.',
  })
  @ApiOkResponse({ description: 'A page of changes.', type: PageResponse(StatusChangeResponse) })
  @ApiProblemResponses(400, 404)
  async listWebhookStatusChanges(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Query() query: OrderedPageQuery,
  ): Promise<Page<StatusChangeResponse>> {
    const page = pageRequest(`webhooks/${id}/status-changes`, query, BY_ID);
    const changes = await this.changes.list({ id, tenantScope }, page);
    return toPage(changes, page, toStatusChangeResponse);
  }
}
