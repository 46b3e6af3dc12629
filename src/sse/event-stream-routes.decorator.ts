import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AllowAccessToken, Scopes } from '../auth/index.js';
import { ApiProblemResponses } from '../http/index.js';

const EXAMPLE = `retry: 3000
id: 1041

id: 1042
event: order.shipped
data: {"eventId":"…","eventType":"order.shipped","position":1042,…}

: keep-alive
id: 1057
`;

/** A controller whose routes are streams: who may open one, and what the OpenAPI document says of it. */
export function EventStreamRoutes(): ClassDecorator {
  return applyDecorators(
    ApiTags('Streams'),
    Scopes('events:read'),
    AllowAccessToken(),
    ApiProblemResponses(400, 503),
    ApiProduces('text/event-stream'),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The position after which to go on, or `0` for the oldest kept event.',
      schema: { type: 'string' },
    }),
    // Not part of the query's DTO: a resume point that is of no use gets a `stream.reset`, and no error.
    ApiQuery({
      name: 'lastEventId',
      required: false,
      description: 'The same, where headers cannot be set; also `earliest`. The header wins.',
      schema: { type: 'string' },
    }),
    ApiQuery({
      name: 'access_token',
      required: false,
      description: 'A stream token, where no `Authorization` header can be set.',
      schema: { type: 'string' },
    }),
    ApiResponse({
      status: 200,
      description: 'Server-Sent Events, until one of the two ends it.',
      content: { 'text/event-stream': { schema: { type: 'string', example: EXAMPLE } } },
      headers: {
        'X-Resumed-From': {
          description: 'The position after which the stream goes on, if the client named one.',
          schema: { type: 'integer' },
        },
      },
    }),
  );
}
