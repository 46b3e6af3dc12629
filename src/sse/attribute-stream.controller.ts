import { Controller, Get, Param, Query } from '@nestjs/common';
import type { OnApplicationBootstrap, Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Caller } from '../auth/index.js';
import { StreamQuery } from './dto/stream-query.dto.js';
import { EventStreams } from './event-streams.js';
import type { Frame } from './frame.js';
import { InvalidStreamQuery } from './sse.errors.js';
import { ConnectedClient, StreamClient } from './stream-client.js';
import { StreamFilters } from './stream-filters.js';
import { StreamRoute } from './stream-route.decorator.js';

/** A stream by a routing attribute: `GET /events/<path>/:<attribute>`. */
export interface AttributeStream {
  readonly path: string;
  /** The types that it contains; a caller may request fewer. */
  readonly types: readonly string[];
  /** Declared by the definition of each of these types. */
  readonly attribute: string;
}

/**
 * The controller of one attribute stream. The types and the attribute are parameters, so that this
 * module depends on no domain.
 */
export function attributeStreamController({ path, types, attribute }: AttributeStream): Type {
  @ApiTags('Streams')
  @Controller(`events/${path}`)
  class AttributeStreamController implements OnApplicationBootstrap {
    constructor(
      private readonly filters: StreamFilters,
      private readonly streams: EventStreams,
    ) {}

    onApplicationBootstrap(): void {
      this.filters.assertAttribute(types, attribute);
    }

    @Get(`:${attribute}`)
    @StreamRoute({
      operationId: `stream${capitalised(path)}By${capitalised(attribute)}`,
      summary: `Stream the ${path} of one ${attribute}`,
      curlPath: `/events/${path}/42`,
      types,
    })
    stream(
      @Param(attribute) value: string,
      @Query() query: StreamQuery,
      @Caller() caller: Caller,
      @ConnectedClient() client: StreamClient,
    ): Observable<Frame> {
      if (value === '') throw new InvalidStreamQuery(attribute, 'must not be empty');
      const selection = { types, attribute: { name: attribute, value } };
      const filter = this.filters.build(query, caller, selection);
      return this.streams.open(filter, caller, client);
    }
  }
  return AttributeStreamController;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
