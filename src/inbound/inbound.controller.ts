import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../auth/index.js';
import { ApiProblemResponses, RawBody } from '../http/index.js';
import { IntakeService } from './intake.service.js';
import { PROVIDERS } from './providers/providers.js';
import { signedRequest } from './signatures/signed-request.js';

const NO_BYTES = Buffer.alloc(0);

@ApiTags('Inbound webhooks')
@Controller('inbound')
@Public()
export class InboundController {
  constructor(private readonly intake: IntakeService) {}

  @Post(':provider')
  @HttpCode(202)
  @RawBody()
  @ApiOperation({
    summary: 'Receive a webhook from another system',
    description:
      'The signature over the bytes of the body is verified before anything else is read. `payments` uses Standard ' +
      'Webhooks. A timestamp may differ by 300 seconds. The message is stored and processed later. A repeat of a ' +
      'message also gets 202, and is processed once.',
  })
  @ApiParam({
    name: 'provider',
    schema: { type: 'string', enum: PROVIDERS.map(({ name }) => name) },
  })
  @ApiHeader({
    name: 'webhook-id',
    required: false,
    description: '`payments`: the id of the message.',
  })
  @ApiHeader({ name: 'webhook-timestamp', required: false, description: '`payments`: Unix time.' })
  @ApiHeader({ name: 'webhook-signature', required: false, description: '`payments`: `v1,…`.' })
  @ApiHeader({ name: 'Stripe-Signature', required: false, description: '`stripe`: `t=…,v1=…`.' })
  @ApiHeader({
    name: 'X-Hub-Signature-256',
    required: false,
    description: '`github`: `sha256=…`.',
  })
  @ApiBody({
    description: 'The message of the provider, of any content type.',
    schema: { type: 'object', additionalProperties: true },
  })
  @ApiAcceptedResponse({ description: 'The message is stored, by this request or an earlier one.' })
  @ApiProblemResponses(401, 404, 413)
  async receiveInboundMessage(
    @Param('provider') provider: string,
    @Req() { raw, rawBody = NO_BYTES }: FastifyRequest,
  ): Promise<void> {
    await this.intake.accept(provider, signedRequest(raw, rawBody));
  }
}
