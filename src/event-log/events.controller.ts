import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../auth/index.js';
import { ApiProblemResponses, UuidParam } from '../http/index.js';
import { ApiEventPageResponse, ApiEventResponse } from '../event-types/index.js';
import { ListEvents } from './dto/list-events.query.js';
import { ReadEvent } from './dto/read-event.query.js';
import { EventsService } from './events.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** The event log over REST. Answers are ready JSON text: no event is parsed to be sent on. */
@ApiTags('Events')
@Controller('events')
@Scopes('events:read')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Get()
  @ApiOperation({
    summary: 'List events',
    description:
      'By position, oldest first. `nextCursor` is the resume point after the last event, to be passed as `after`: it is ' +
      'set whenever the page has an event, so that a reader can go on from it later. It is a position, and after the ' +
      'n-th restore from a backup `<position>.<n>`; one that such a restore has made void is answered 410 with ' +
      '`resume_point_lost`. With `format=cloudevents` each event is a CloudEvent.',
  })
  @ApiEventPageResponse('A page of the log.')
  @ApiProblemResponses(400, 410)
  async list(
    @Caller() caller: Caller,
    @Query() query: ListEvents,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.events.page(query, caller);
    void reply.type(JSON_TYPE);
    return page;
  }

  @Get(':eventId')
  @ApiOperation({ summary: 'Read an event' })
  @ApiEventResponse('The event.')
  @ApiProblemResponses(400, 404)
  async read(
    @Caller() caller: Caller,
    @UuidParam('eventId') eventId: string,
    @Query() query: ReadEvent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.one(eventId, query, caller);
    void reply.type(query.format === 'cloudevents' ? CLOUD_EVENT_TYPE : JSON_TYPE);
    return event;
  }
}
