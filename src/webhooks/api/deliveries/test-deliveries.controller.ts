import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, IdempotentOutside, UuidParam } from '../../../http/index.js';
import { AttemptResponse } from './dto/delivery.response.js';
import { TestWebhook } from './dto/test-webhook.dto.js';
import { toTestDeliveryResponse } from './dto/to-test-delivery-response.js';
import { TestDeliveries } from '../../deliveries/index.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
@Scopes('webhooks:write')
export class TestDeliveriesController {
  constructor(private readonly testDeliveries: TestDeliveries) {}

  @Post('test')
  @HttpCode(200)
  @IdempotentOutside()
  @ApiOperation({
    summary: 'Send an example event',
    description:
      'Sends an example event, signed like any other, with the `position` 0 and a new id. The response is the attempt, ' +
      'whatever its outcome: nothing is retried, recorded or counted. It works for a paused or disabled webhook, too.',
  })
  @ApiBody({ type: TestWebhook, required: false })
  @ApiOkResponse({ description: 'The attempt.', type: AttemptResponse })
  @ApiProblemResponses(400, 404, 409, 422)
  async testWebhook(
    @Caller() { tenantScope, isAdmin }: Caller,
    @UuidParam('id') id: string,
    @Body() { eventType }: TestWebhook,
  ): Promise<AttemptResponse> {
    return toTestDeliveryResponse(
      await this.testDeliveries.send(id, tenantScope, eventType),
      isAdmin,
    );
  }
}
