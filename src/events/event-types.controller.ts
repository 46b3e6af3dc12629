import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/index.js';
import { answerCacheable, ApiProblemResponses } from '../http/index.js';
import { EventTypeListResponse } from './dto/event-type.response.js';
import { EventCatalogue } from './event-catalogue.js';

/** The registry: which events there are, and what their data looks like. No secret, so for everybody. */
@ApiTags('Event types')
@Controller('event-types')
@Public()
export class EventTypesController {
  constructor(private readonly catalogue: EventCatalogue) {}

  @Get()
  @ApiOperation({
    summary: 'List event types',
    description: 'Each with its versions, and which of them should no longer be used.',
  })
  @ApiOkResponse({ description: 'All of them.', type: EventTypeListResponse })
  @ApiResponse({ status: 304, description: 'Unchanged: the `ETag` is that of `If-None-Match`.' })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answerCacheable(request, reply, this.catalogue.list());
  }

  @Get(':type/versions/:version')
  @ApiOperation({
    summary: 'Read the schema of an event version',
    description:
      'JSON Schema (draft 2020-12) of `data`, with an example. It never changes in what it allows. That of a ' +
      'deprecated version comes with `Deprecation`, `Sunset` and a link to its successor.',
  })
  @ApiParam({ name: 'type', example: 'order.created', schema: { type: 'string' } })
  @ApiParam({ name: 'version', example: 1, schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({
    description: 'The schema.',
    content: { 'application/schema+json': { schema: { type: 'object' } } },
    headers: {
      Deprecation: { description: 'RFC 9745.', schema: { type: 'string', example: '@1759276800' } },
      Sunset: { description: 'RFC 8594.', schema: { type: 'string' } },
      Link: { description: 'Its successor, if it is deprecated.', schema: { type: 'string' } },
    },
  })
  @ApiResponse({ status: 304, description: 'Unchanged: the `ETag` is that of `If-None-Match`.' })
  @ApiProblemResponses(404)
  async schema(
    @Param('type') type: string,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { answer, headers } = this.catalogue.schema(type, version);
    await answerCacheable(request, reply.headers(headers), answer);
  }
}
