import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../auth/index.js';
import { ApiProblemResponses } from '../../../http/index.js';
import { toJwk } from '../../signing/index.js';
import { JwksQuery } from './dto/jwks.query.js';
import { JwkSetResponse } from './dto/jwks.response.js';
import { PublicKeys } from '../../subscriptions/index.js';

@ApiTags('Webhooks')
@Controller('.well-known/jwks.json')
@Public()
export class JwksController {
  constructor(private readonly keys: PublicKeys) {}

  @Get()
  // Shorter than any useful overlap, so that a receiver has the new key before the old one expires.
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({
    summary: 'List the public keys of webhooks',
    description:
      'The keys of webhooks that sign by `ed25519`, as a JSON Web Key Set: the current key and, after a rotation, the ' +
      'old ones until their overlap ends. Without `webhookId`, the keys of the thousand newest webhooks.',
  })
  @ApiOkResponse({ description: 'The keys.', type: JwkSetResponse })
  @ApiProblemResponses(400)
  async getJwks(@Query() { webhookId }: JwksQuery): Promise<JwkSetResponse> {
    const keys = await this.keys.list(webhookId);
    return { keys: keys.map(toJwk) };
  }
}
