import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../auth/index.js';
import { ApiProblemResponses, JSON_TYPE, UuidParam } from '../http/index.js';
import { ApiEventPageResponse, ApiEventResponse } from '../event-types/index.js';
import { ListEvents } from './dto/list-events.query.js';
import { ReadEvent } from './dto/read-event.query.js';
import { EventsService } from './events.service.js';

const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/**
 * The event log over REST. Responses are JSON text, so that no event is parsed in order to be sent.
 */
@ApiTags('Events')
@Controller('events')
@Scopes('events:read')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get()
  @ApiOperation({
    summary: 'List events',
    description:
      'Lists events by position, oldest first. `nextCursor` is the resume point after the last event; pass it as ' +
      '`after` or as `cursor`. It is set on every page that has an event, so that a reader can continue from it later. It is a ' +
      'position, or `<position>.<n>` after the n-th restore from a backup; a resume point that a restore has removed ' +
      'returns 410 with `resume_point_lost`. With `format=cloudevents`, each event is a CloudEvent.',
  })
  @ApiEventPageResponse('A page of the log.')
  @ApiProblemResponses(400, 410)
  async listEvents(
    @Caller() caller: Caller,
    @Query() query: ListEvents,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.events.page(query, caller);
    void reply.type(JSON_TYPE);
    return page;
  }

  @Get(':eventId')
  @ApiOperation({
    summary: 'Retrieve an event',
    description: 'In its latest version and as an envelope, unless the query asks for another.',
  })
  @ApiEventResponse('The event.')
  @ApiProblemResponses(400, 404)
  async getEvent(
    @Caller() caller: Caller,
    @UuidParam('eventId') eventId: string,
    @Query() query: ReadEvent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.find(eventId, query, caller);
    void reply.type(query.format === 'cloudevents' ? CLOUD_EVENT_TYPE : JSON_TYPE);
    return event;
  }
}
