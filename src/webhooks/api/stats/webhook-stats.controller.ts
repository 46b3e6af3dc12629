import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, UuidParam } from '../../../http/index.js';
import { toWebhookStatsResponse, WebhookStatsResponse } from './dto/webhook-stats.response.js';
import { WebhookStats } from './webhook-stats.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id/stats')
export class WebhookStatsController {
  constructor(private readonly stats: WebhookStats) {}

  @Get()
  @Scopes('webhooks:read')
  @ApiOperation({
    summary: 'Retrieve the statistics of a webhook',
    description:
      'The deliveries that are pending and held now, and for the last hour and the last 24 hours: attempts, deliveries ' +
      'by outcome, success rate and latency. Test deliveries are not counted.',
  })
  @ApiOkResponse({ description: 'The statistics.', type: WebhookStatsResponse })
  @ApiProblemResponses(404)
  async getWebhookStats(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
  ): Promise<WebhookStatsResponse> {
    return toWebhookStatsResponse(await this.stats.of(id, tenantScope));
  }
}
