import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../auth/index.js';
import { ApiProblemResponses } from '../http/index.js';
import { CreateStreamToken } from './dto/create-stream-token.dto.js';
import { StreamTokenResponse } from './dto/stream-token.response.js';
import { StreamFilters } from './stream-filters.js';
import { StreamTokensService } from './stream-tokens.service.js';

/** Creates stream tokens. */
@ApiTags('Streams')
@Controller('events/stream-tokens')
@Scopes('events:read')
export class StreamTokensController {
  constructor(
    private readonly tokens: StreamTokensService,
    private readonly filters: StreamFilters,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Create a stream token',
    description:
      'With the token, `EventSource` in a browser, which cannot send an `Authorization` header, ' +
      'opens streams on behalf of the caller.',
  })
  @ApiCreatedResponse({ description: 'The token.', type: StreamTokenResponse })
  @ApiProblemResponses(400)
  createStreamToken(
    @Body() body: CreateStreamToken,
    @Caller() caller: Caller,
  ): StreamTokenResponse {
    if (body.types) this.filters.parse(body.types);
    const { token, expiresAt } = this.tokens.issue(caller, body.types ?? null, body.ttlSeconds);
    return { token, expiresAt: expiresAt.toISOString() };
  }
}
