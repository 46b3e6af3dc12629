import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../../auth/index.js';
import {
  ApiProblemResponses,
  NoBody,
  PageResponse,
  pageRequest,
  timeRangeOf,
  toPage,
  UuidParam,
} from '../../../http/index.js';
import type { Page } from '../../../http/index.js';
import { DeliveriesService } from '../../deliveries/index.js';
import { BY_PLACE } from './dto/delivery-cursor.js';
import { DeliveryQuery } from './dto/delivery-query.dto.js';
import { DeliveryResponse } from './dto/delivery.response.js';
import { toDeliveryResponse } from './dto/to-delivery-response.js';

@ApiTags('Deliveries')
@Controller()
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Get('webhooks/:id/deliveries')
  @Scopes('webhooks:read')
  @ApiOperation({
    summary: "List a webhook's deliveries",
    description: 'Newest delivery first, unless `order` is `asc`.',
  })
  @ApiOkResponse({ description: 'A page of deliveries.', type: PageResponse(DeliveryResponse) })
  @ApiProblemResponses(400, 404)
  async listWebhookDeliveries(
    @Caller() { tenantScope, isAdmin }: Caller,
    @UuidParam('id') id: string,
    @Query() query: DeliveryQuery,
  ): Promise<Page<DeliveryResponse>> {
    const { status, eventType } = query;
    const page = pageRequest(`webhooks/${id}/deliveries`, query, BY_PLACE);
    const filter = { status, eventType, ...timeRangeOf(query) };
    const rows = await this.deliveries.list({ id, tenantScope }, filter, page);
    return toPage(rows, page, (row) => toDeliveryResponse(row, isAdmin));
  }

  @Get('deliveries/:id')
  @Scopes('webhooks:read')
  @ApiOperation({ summary: 'Retrieve a delivery', description: 'With all its attempts.' })
  @ApiOkResponse({ description: 'The delivery.', type: DeliveryResponse })
  @ApiProblemResponses(404)
  async getDelivery(
    @Caller() { tenantScope, isAdmin }: Caller,
    @UuidParam('id') id: string,
  ): Promise<DeliveryResponse> {
    return toDeliveryResponse(await this.deliveries.find(id, tenantScope), isAdmin);
  }

  @Post('deliveries/:id/retry')
  @HttpCode(202)
  @NoBody()
  @Scopes('webhooks:write')
  @ApiOperation({
    summary: 'Retry a delivery now',
    description:
      '`pending`: the attempt replaces the scheduled one and counts in the same retry schedule. `succeeded`: the event ' +
      'is sent again with the same `webhook-id` and the next attempt number, recorded with `manual: true`. Whatever ' +
      'the result, the delivery stays `succeeded`, and neither `consecutiveFailures` nor the status of the webhook ' +
      'changes. A repeated call before that attempt has ended requests no second one. The response is 409 while the ' +
      'webhook is paused, disabled or deleted, and once the event is no longer kept. It is also 409 for `delivering` ' +
      'and `cancelled` deliveries, for `dead` ones (replay the dead letter instead) and for `held` ones (resume or ' +
      'enable the webhook instead).',
  })
  @ApiAcceptedResponse({ description: 'The attempt is due now.', type: DeliveryResponse })
  @ApiProblemResponses(400, 404, 409)
  async retryDelivery(
    @Caller() { tenantScope, isAdmin }: Caller,
    @UuidParam('id') id: string,
  ): Promise<DeliveryResponse> {
    return toDeliveryResponse(await this.deliveries.retry(id, tenantScope), isAdmin);
  }
}
