import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, NoBody, PrepareWith, UuidParam } from '../../../http/index.js';
import { ReplayHeld } from './dto/replay-held.dto.js';
import type { WebhookResponse } from './dto/webhook.response.js';
import { OwnershipCheck, Proof } from './ownership-check.js';
import type { OwnershipProof } from '../../lifecycle/index.js';
import { SubscriptionState } from '../../lifecycle/index.js';
import { answerWebhook, ApiWebhookResponse } from './webhook-answer.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
@Scopes('webhooks:write')
export class WebhookStateController {
  constructor(private readonly state: SubscriptionState) {}

  @Post('pause')
  @HttpCode(200)
  @NoBody()
  @ApiOperation({
    summary: 'Pause a webhook',
    description: 'Its events are held until it is resumed. A paused one stays paused.',
  })
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 409)
  async pause(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    return answerWebhook(reply, await this.state.pause(id, tenantScope));
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Resume a paused webhook',
    description: 'What was held is sent, or cancelled. A disabled one answers 409: `enable` it.',
  })
  @ApiBody({ type: ReplayHeld, required: false })
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 409)
  async resume(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Body() { replayHeld }: ReplayHeld,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    return answerWebhook(reply, await this.state.resume(id, tenantScope, replayHeld));
  }

  @Post('enable')
  @HttpCode(200)
  @PrepareWith(OwnershipCheck)
  @ApiOperation({
    summary: 'Enable a webhook',
    description:
      'Makes a disabled or paused webhook active. What was held is sent, or cancelled; the count of ' +
      'failures starts again. With `WEBHOOK_VERIFY` a URL that is not verified is sent its challenge once more, ' +
      'and 422 says what it answered, if that was not the challenge.',
  })
  @ApiBody({ type: ReplayHeld, required: false })
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 409, 422)
  async enable(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Body() { replayHeld }: ReplayHeld,
    @Proof() proof: OwnershipProof | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    return answerWebhook(reply, await this.state.enable(id, tenantScope, replayHeld, proof));
  }
}
