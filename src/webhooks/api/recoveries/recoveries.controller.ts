import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, UuidParam } from '../../../http/index.js';
import { RecoverWebhook } from './dto/recover-webhook.dto.js';
import { RecoveryResponse } from './dto/recovery.response.js';
import { toRecoveryResponse } from './dto/to-recovery-response.js';
import { Recoveries } from '../../lifecycle/index.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
export class RecoveriesController {
  constructor(private readonly recoveries: Recoveries) {}

  @Post('recover')
  @HttpCode(202)
  @Scopes('webhooks:write')
  @ApiOperation({
    summary: 'Schedule again what was missed',
    description:
      'Every event of the window that the webhook, as it is now, would get and has not received: never sent, ' +
      'cancelled, or given up. Each gets a full retry schedule; a dead letter of it is thereby replayed. What was ' +
      'received or is on its way stays as it is, and events from before the webhook was made are sent too. It runs in ' +
      'the background, and what it sends may arrive after later events; for a paused or disabled webhook it is held.',
  })
  @ApiAcceptedResponse({
    description: 'It has begun; its address is in `Location`.',
    type: RecoveryResponse,
    headers: { Location: { description: 'Where it is.', schema: { type: 'string' } } },
  })
  @ApiProblemResponses(400, 404, 422)
  async recover(
    @Caller() { tenantScope, actor }: Caller,
    @UuidParam('id') id: string,
    @Body() window: RecoverWebhook,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryResponse> {
    const recovery = await this.recoveries.start({ id, tenantScope }, window, actor);
    void reply.header('location', `/webhooks/${id}/recoveries/${recovery.id}`);
    return toRecoveryResponse(recovery);
  }

  @Get('recoveries/:recoveryId')
  @Scopes('webhooks:read')
  @ApiOperation({ summary: 'See how far a recovery has come' })
  @ApiOkResponse({ description: 'The recovery.', type: RecoveryResponse })
  @ApiProblemResponses(404)
  async read(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @UuidParam('recoveryId') recoveryId: string,
  ): Promise<RecoveryResponse> {
    return toRecoveryResponse(await this.recoveries.find({ id, tenantScope }, recoveryId));
  }
}
