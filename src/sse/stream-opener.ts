import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/index.js';
import { DeprecatedVersionUsage } from '../event-types/index.js';
import type { StreamQuery } from './dto/stream-query.dto.js';
import { EventStreams } from './event-streams.js';
import { StreamFilters } from './stream-filters.js';
import type { RouteSelection } from './stream-filters.js';
import { STREAM_HEADERS } from './stream-response.js';

/** An HTTP request for a stream, as any of the stream routes gets it. */
export interface StreamHttpRequest {
  readonly query: StreamQuery;
  readonly caller: Caller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What all stream routes have in common. */
@Injectable()
export class StreamOpener {
  constructor(
    private readonly filters: StreamFilters,
    private readonly streams: EventStreams,
    private readonly usage: DeprecatedVersionUsage,
  ) {}

  /** Answers with the stream, or with the head of one when only that was asked for. */
  async open(http: StreamHttpRequest, route: RouteSelection): Promise<void> {
    const { query, caller, request, reply } = http;
    const filter = this.filters.build(query, caller, route);
    if (request.method === 'HEAD') {
      await reply.headers(STREAM_HEADERS).send();
      return;
    }
    const release = this.usage.track('stream', caller, {
      selects: (eventType) => filter.selection.types.matches(eventType),
      wanted: (eventType) => filter.wantedVersion(eventType),
    });
    reply.raw.once('close', release);
    await this.streams.open(
      { keyId: caller.keyId, filter, lastEventId: lastEventIdOf(request) },
      reply,
    );
  }
}

/** The header wins: a client that reconnects by itself sends it, and the same address as before. */
function lastEventIdOf({ headers, query }: FastifyRequest): string | undefined {
  const header = headers['last-event-id'];
  if (typeof header === 'string' && header !== '') return header;
  const { lastEventId } = query as { readonly lastEventId?: string | readonly string[] };
  return lastEventId?.toString();
}
