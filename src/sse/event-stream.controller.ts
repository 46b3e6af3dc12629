import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../auth/index.js';
import { StreamQuery } from './dto/stream-query.dto.js';
import { EventStreamRoutes } from './event-stream-routes.decorator.js';
import { StreamOpener } from './stream-opener.js';

@Controller('events/stream')
@EventStreamRoutes()
export class EventStreamController {
  constructor(private readonly opener: StreamOpener) {}

  /** Streams events as they happen, and from any earlier position on. */
  @Get()
  async stream(
    @Query() query: StreamQuery,
    @Caller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.opener.open({ query, caller, request, reply }, { types: null, attribute: null });
  }
}
