import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../auth/index.js';
import { StreamQuery } from './dto/stream-query.dto.js';
import { EventStreamRoute } from './event-stream-route.decorator.js';
import { StreamOpener } from './stream-opener.js';

@ApiTags('Streams')
@Controller('events/stream')
export class EventStreamController {
  constructor(private readonly opener: StreamOpener) {}

  @Get()
  @EventStreamRoute({ operationId: 'streamEvents', summary: 'Stream events', types: ['*'] })
  async stream(
    @Query() query: StreamQuery,
    @Caller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.opener.open({ query, caller, request, reply }, { types: null, attribute: null });
  }
}
