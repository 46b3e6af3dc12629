import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { OnApplicationBootstrap, Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../auth/index.js';
import { StreamQuery } from './dto/stream-query.dto.js';
import { EventStreamRoute } from './event-stream-route.decorator.js';
import { InvalidStreamQuery } from './sse.errors.js';
import { StreamFilters } from './stream-filters.js';
import { StreamOpener } from './stream-opener.js';

/** A stream by a routing attribute: `GET /events/<path>/:<attribute>`. */
export interface AttributeStream {
  readonly path: string;
  /** The types that it shows; a caller may ask for fewer. */
  readonly types: readonly string[];
  /** Named by each of these types' definitions. */
  readonly attribute: string;
}

/** The controller of one such stream. The types and the attribute are given, so that nothing here knows a domain. */
export function attributeStreamController({ path, types, attribute }: AttributeStream): Type {
  @ApiTags('Streams')
  @Controller(`events/${path}`)
  class AttributeStreamController implements OnApplicationBootstrap {
    constructor(
      private readonly opener: StreamOpener,
      private readonly filters: StreamFilters,
    ) {}

    onApplicationBootstrap(): void {
      this.filters.assertAttribute(types, attribute);
    }

    @Get(`:${attribute}`)
    @EventStreamRoute({
      operationId: `stream_${path}_by_${attribute}`,
      summary: `Stream the ${path} of one ${attribute}`,
      types,
    })
    async stream(
      @Param(attribute) value: string,
      @Query() query: StreamQuery,
      @Caller() caller: Caller,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      if (value === '') throw new InvalidStreamQuery(attribute, 'must not be empty');
      const selection = { types, attribute: { name: attribute, value } };
      await this.opener.open({ query, caller, request, reply }, selection);
    }
  }
  return AttributeStreamController;
}
