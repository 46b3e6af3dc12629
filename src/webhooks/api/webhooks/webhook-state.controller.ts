import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../common/index.js';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, NoBody, PrepareWith, UuidParam } from '../../../http/index.js';
import { EnableWebhook, ResumeWebhook } from './dto/resume-webhook.dto.js';
import type { WebhookResponse } from './dto/webhook.response.js';
import { OwnershipCheck, Proof } from './ownership-check.js';
import type { OwnershipProof } from '../../lifecycle/index.js';
import { SubscriptionStateService } from '../../lifecycle/index.js';
import { respondWithWebhook, ApiWebhookResponse } from './respond-with-webhook.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
@Scopes('webhooks:write')
export class WebhookStateController {
  constructor(
    private readonly state: SubscriptionStateService,
    private readonly clock: Clock,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @NoBody()
  @ApiOperation({
    summary: 'Pause a webhook',
    description:
      'Its events are held until it is resumed. Pausing a paused webhook changes nothing.',
  })
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 409)
  async pauseWebhook(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    const webhook = await this.state.pause(id, tenantScope);
    return respondWithWebhook(reply, webhook, this.clock.now());
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Resume a paused webhook',
    description:
      'Held deliveries are sent or cancelled. For a disabled webhook the response is 409; `enable` it instead.',
  })
  @ApiBody({ type: ResumeWebhook, required: false })
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 409)
  async resumeWebhook(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Body() { replayHeld }: ResumeWebhook,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    const webhook = await this.state.resume(id, tenantScope, replayHeld);
    return respondWithWebhook(reply, webhook, this.clock.now());
  }

  @Post('enable')
  @HttpCode(200)
  @PrepareWith(OwnershipCheck)
  @ApiOperation({
    summary: 'Enable a webhook',
    description:
      'Activates a disabled or paused webhook. Held deliveries are sent or cancelled, and the failure count is reset. ' +
      'With `WEBHOOK_VERIFY`, an unverified URL is sent its challenge again; if it does not echo the challenge, the ' +
      'response is 422 with the reason.',
  })
  @ApiBody({ type: EnableWebhook, required: false })
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 409, 422)
  async enableWebhook(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Body() { replayHeld }: EnableWebhook,
    @Proof() proof: OwnershipProof | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    const webhook = await this.state.enable(id, tenantScope, replayHeld, proof);
    return respondWithWebhook(reply, webhook, this.clock.now());
  }
}
