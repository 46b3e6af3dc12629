import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/index.js';
import { sendCacheable, ApiProblemResponses } from '../http/index.js';
import { EventTypeListResponse, EventTypeResponse } from './dto/event-type.response.js';
import { EventCatalogue } from './event-catalogue.js';

/**
 * Publishes the registry: all event types with their schemas. Public, because it has no secrets.
 */
@ApiTags('Event types')
@Controller('event-types')
@Public()
export class EventTypesController {
  constructor(private readonly catalogue: EventCatalogue) {}

  @Get()
  @ApiOperation({
    summary: 'List event types',
    description: 'Lists every event type with its versions and their deprecation.',
  })
  @ApiOkResponse({ description: 'All event types.', type: EventTypeListResponse })
  @ApiResponse({ status: 304, description: 'Not modified: `If-None-Match` matches the `ETag`.' })
  async listEventTypes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendCacheable(request, reply, this.catalogue.list());
  }

  @Get(':type')
  @ApiOperation({
    summary: 'Retrieve an event type',
    description: 'Returns the event type as it is listed, with its versions and their deprecation.',
  })
  @ApiParam({ name: 'type', example: 'order.created', schema: { type: 'string' } })
  @ApiOkResponse({ description: 'The event type.', type: EventTypeResponse })
  @ApiResponse({ status: 304, description: 'Not modified: `If-None-Match` matches the `ETag`.' })
  @ApiProblemResponses(404)
  async getEventType(
    @Param('type') type: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendCacheable(request, reply, this.catalogue.type(type));
  }

  @Get(':type/versions/:version')
  @ApiOperation({
    summary: 'Retrieve the schema of an event version',
    description:
      'Returns the JSON Schema (draft 2020-12) of `data`, with an example. What a published schema allows never ' +
      'changes. For a deprecated version, the response has `Deprecation`, `Sunset` and a link to its successor.',
  })
  @ApiParam({ name: 'type', example: 'order.created', schema: { type: 'string' } })
  @ApiParam({ name: 'version', example: 1, schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({
    description: 'The JSON Schema.',
    content: { 'application/schema+json': { schema: { type: 'object' } } },
    headers: {
      Deprecation: { description: 'RFC 9745.', schema: { type: 'string', example: '@1759276800' } },
      Sunset: { description: 'RFC 8594.', schema: { type: 'string' } },
      Link: {
        description: 'The successor of a deprecated version.',
        schema: { type: 'string' },
      },
    },
  })
  @ApiResponse({ status: 304, description: 'Not modified: `If-None-Match` matches the `ETag`.' })
  @ApiProblemResponses(404)
  async getEventSchema(
    @Param('type') type: string,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { answer, headers } = this.catalogue.schema(type, version);
    await sendCacheable(request, reply.headers(headers), answer);
  }
}
