import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../../../auth/index.js';
import { ApiProblemResponses, UuidParam } from '../../../http/index.js';
import { RecoverWebhook } from './dto/recover-webhook.dto.js';
import { RecoveryResponse } from './dto/recovery.response.js';
import { toRecoveryResponse } from './dto/to-recovery-response.js';
import { RecoveriesService } from '../../lifecycle/index.js';

@ApiTags('Webhooks')
@Controller('webhooks/:id')
export class RecoveriesController {
  constructor(private readonly recoveries: RecoveriesService) {}

  @Post('recover')
  @HttpCode(202)
  @Scopes('webhooks:write')
  @ApiOperation({
    summary: 'Recover missed events',
    description:
      'Schedules every event of the window that the webhook matches now and has not received: never sent, cancelled ' +
      'or dead. Each gets a full retry schedule; its dead letter, if any, counts as replayed. Events that were received ' +
      'or are waiting stay as they are; events from before the creation of the webhook are included. It runs in the ' +
      'background. Recovered events may arrive after later ones; for a paused or disabled webhook they are held.',
  })
  @ApiAcceptedResponse({
    description: 'The recovery has started; `Location` is its URL.',
    type: RecoveryResponse,
    headers: { Location: { description: 'The URL of the recovery.', schema: { type: 'string' } } },
  })
  @ApiProblemResponses(400, 404, 422)
  async recoverWebhook(
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
  @ApiOperation({
    summary: 'Retrieve a recovery',
    description: 'With its progress. It runs in the background until it is `completed`.',
  })
  @ApiOkResponse({ description: 'The recovery.', type: RecoveryResponse })
  @ApiProblemResponses(404)
  async getRecovery(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @UuidParam('recoveryId') recoveryId: string,
  ): Promise<RecoveryResponse> {
    return toRecoveryResponse(await this.recoveries.find({ id, tenantScope }, recoveryId));
  }
}
