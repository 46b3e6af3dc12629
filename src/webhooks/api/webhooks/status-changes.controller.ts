import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../../auth/index.js';
import {
  ApiProblemResponses,
  decodeCursor,
  encodeCursor,
  invalidCursor,
  PageQuery,
  PageResponse,
  toPage,
  UUID,
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
    summary: "List the changes of a webhook's status",
    description:
      'Newest first: who or what made each, why, and which attempts led to it. Also of a deleted webhook, as long as ' +
      'its deliveries are kept.',
  })
  @ApiOkResponse({ description: 'A page of changes.', type: PageResponse(StatusChangeResponse) })
  @ApiProblemResponses(400, 404)
  async list(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<StatusChangeResponse>> {
    const before = cursor === undefined ? undefined : idOf(cursor);
    const changes = await this.changes.list({ id, tenantScope }, limit, before);
    return toPage(changes, limit, (last) => encodeCursor(last.id), toStatusChangeResponse);
  }
}

function idOf(cursor: string): string {
  const id = decodeCursor(cursor);
  if (typeof id === 'string' && UUID.test(id)) return id;
  throw invalidCursor();
}
