import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, IdempotentOutside, UuidParam } from '../../../http/index.js';
import { AttemptResponse } from './dto/delivery.response.js';
import { TestWebhook } from './dto/test-webhook.dto.js';
import { toTrialResponse } from './dto/to-test-delivery-response.js';
import { Trials } from '../../deliveries/index.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
@Scopes('webhooks:write')
export class TrialsController {
  constructor(private readonly trials: Trials) {}

  @Post('test')
  @HttpCode(200)
  @IdempotentOutside()
  @ApiOperation({
    summary: 'Send an example now',
    description:
      'An event that never happened, sent and signed like any other; it has the `position` 0 and an id of its own. ' +
      'The answer is the attempt, whatever its outcome: nothing is tried again, recorded or counted. It works for a ' +
      'paused or disabled webhook too.',
  })
  @ApiBody({ type: TestWebhook, required: false })
  @ApiOkResponse({ description: 'The attempt.', type: AttemptResponse })
  @ApiProblemResponses(400, 404, 409, 422)
  async test(
    @Caller() { tenantScope, isAdmin }: Caller,
    @UuidParam('id') id: string,
    @Body() { eventType }: TestWebhook,
  ): Promise<AttemptResponse> {
    return toTrialResponse(await this.trials.make(id, tenantScope, eventType), isAdmin);
  }
}
