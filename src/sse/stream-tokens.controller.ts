import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../auth/index.js';
import { ApiProblemResponses } from '../http/index.js';
import { CreateStreamToken } from './dto/create-stream-token.dto.js';
import { StreamTokenResponse } from './dto/stream-token.response.js';
import { StreamFilters } from './stream-filters.js';
import { StreamTokensService } from './stream-tokens.service.js';
import { UNKNOWN_TYPES_HEADER, unknownTypesHeader } from './unknown-types-header.js';

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
      'opens streams on behalf of the caller. A stream can contain less than its token allows, but ' +
      'not more: a request for other types, or for another customer or aggregate, gets 403.',
  })
  @ApiCreatedResponse({
    description: 'The token.',
    type: StreamTokenResponse,
    headers: UNKNOWN_TYPES_HEADER,
  })
  @ApiProblemResponses(400)
  createStreamToken(
    @Body() body: CreateStreamToken,
    @Caller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StreamTokenResponse {
    const { types = null, customerId = null, aggregateId, ttlSeconds } = body;
    if (types) reply.headers(unknownTypesHeader(this.filters.parse(types).unknown));
    const limits = { types, customerId, aggregateId: aggregateId?.toLowerCase() ?? null };
    const { token, expiresAt } = this.tokens.issue(caller, limits, ttlSeconds);
    return { token, expiresAt: expiresAt.toISOString() };
  }
}
