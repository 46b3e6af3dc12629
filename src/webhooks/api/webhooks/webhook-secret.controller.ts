import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../../common/index.js';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, UuidParam } from '../../../http/index.js';
import { RotateWebhookSecret } from './dto/rotate-webhook-secret.dto.js';
import type { WebhookWithSecretResponse } from './dto/webhook.response.js';
import { SecretRotation } from '../../subscriptions/index.js';
import { respondWithWebhook, ApiWebhookWithSecret } from './respond-with-webhook.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
@Scopes('webhooks:write')
export class WebhookSecretController {
  constructor(
    private readonly rotation: SecretRotation,
    private readonly clock: Clock,
  ) {}

  @Post('rotate-secret')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Replace the signing secret',
    description:
      'From the next attempt on, deliveries are signed with the new secret and, until the overlap ends, with the old ' +
      'ones, too: `webhook-signature` then contains one signature for each. Up to 5 secrets sign at a time; another ' +
      'rotation is rejected (409) unless its `overlap` ends the others. Store the `secret`: no other response ' +
      'contains it. `previousSecretExpiresAt` is the end of the overlap.',
  })
  @ApiBody({ type: RotateWebhookSecret, required: false })
  @ApiWebhookWithSecret(200, 'The webhook and its new secret.')
  @ApiProblemResponses(400, 404, 409, 422)
  async rotateWebhookSecret(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Body() body: RotateWebhookSecret,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookWithSecretResponse> {
    const { subscription, secret } = await this.rotation.rotate(id, tenantScope, body);
    return { ...respondWithWebhook(reply, subscription, this.clock.now()), secret };
  }
}
