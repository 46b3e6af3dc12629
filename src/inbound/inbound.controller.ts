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
import { Intake } from './intake.service.js';
import { PROVIDERS } from './providers/providers.js';
import { signedRequest } from './signatures/signed-request.js';

const NO_BYTES = Buffer.alloc(0);

@ApiTags('Inbound webhooks')
@Controller('inbound')
@Public()
export class InboundController {
  constructor(private readonly intake: Intake) {}

  @Post(':provider')
  @HttpCode(202)
  @RawBody()
  @ApiOperation({
    summary: 'Take in a webhook of another system',
    description:
      'The signature is verified over the bytes of the body, before anything else is looked at. `payments` signs as ' +
      'Standard Webhooks says; a timestamp may be 300 seconds off. The message is stored and processed later; one that came before is answered 202 and processed once.',
  })
  @ApiParam({
    name: 'provider',
    schema: { type: 'string', enum: PROVIDERS.map(({ name }) => name) },
  })
  @ApiHeader({ name: 'webhook-id', required: false, description: '`payments`: the message.' })
  @ApiHeader({ name: 'webhook-timestamp', required: false, description: '`payments`: Unix time.' })
  @ApiHeader({ name: 'webhook-signature', required: false, description: '`payments`: `v1,…`.' })
  @ApiHeader({ name: 'Stripe-Signature', required: false, description: '`stripe`: `t=…,v1=…`.' })
  @ApiHeader({
    name: 'X-Hub-Signature-256',
    required: false,
    description: '`github`: `sha256=…`.',
  })
  @ApiBody({
    description: 'Whatever the provider sends, of any content type.',
    schema: { type: 'object', additionalProperties: true },
  })
  @ApiAcceptedResponse({ description: 'It is stored, now or by an earlier request.' })
  @ApiProblemResponses(401, 404, 413)
  async receive(
    @Param('provider') provider: string,
    @Req() { raw, rawBody = NO_BYTES }: FastifyRequest,
  ): Promise<void> {
    await this.intake.take(provider, signedRequest(raw, rawBody));
  }
}
