import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Caller } from '../auth/index.js';
import { StreamQuery } from './dto/stream-query.dto.js';
import { EventStreams } from './event-streams.js';
import type { Frame } from './frame.js';
import { ConnectedClient, StreamClient } from './stream-client.js';
import { StreamFilters } from './stream-filters.js';
import { StreamRoute } from './stream-route.decorator.js';

/** The stream of all events that the caller may see. */
@ApiTags('Streams')
@Controller('events/stream')
export class EventStreamController {
  constructor(
    private readonly filters: StreamFilters,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @StreamRoute({
    summary: 'Stream events',
    curlPath: '/events/stream?types=order.*',
    types: ['*'],
  })
  streamEvents(
    @Query() query: StreamQuery,
    @Caller() caller: Caller,
    @ConnectedClient() client: StreamClient,
  ): Observable<Frame> {
    const filter = this.filters.build(query, caller, { types: null, attribute: null });
    return this.streams.open(filter, caller, client);
  }
}
