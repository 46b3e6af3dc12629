import { applyDecorators } from '@nestjs/common';
import {
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
} from '@nestjs/swagger';
import { AllowAccessToken, Scopes } from '../auth/index.js';
import { RESUME_POINT } from '../common/index.js';
import { ApiProblemResponses } from '../http/index.js';

const EXAMPLE = `retry: 3000
id: 1041

id: 1042
event: order.shipped
data: {"eventId":"…","eventType":"order.shipped","position":1042,…}

: keep-alive
id: 1057

`;

const DESCRIPTION =
  'Server-Sent Events: `id` is the position, `event` the type, `data` the event on one line. A lost connection is ' +
  'resumed after the last id. After the n-th restore of the log from a backup ids are `<position>.<n>`. A resume point ' +
  'that is of no use gets an event `stream.reset` (`reason`: `expired`, `future`, `malformed` or `restored`), and no error.';

interface StreamOperation {
  readonly operationId: string;
  readonly summary: string;
  /** The event types that it can carry: names and patterns. */
  readonly types: readonly string[];
}

/** A route that is a stream: who may open it, and what the OpenAPI document says of it. */
export function EventStreamRoute({ types, ...operation }: StreamOperation): MethodDecorator {
  return applyDecorators(
    Scopes('events:read'),
    AllowAccessToken(),
    ApiOperation({ ...operation, description: DESCRIPTION }),
    ApiExtension('x-event-types', types),
    ApiProblemResponses(400, 503),
    ApiProduces('text/event-stream'),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The id after which to go on; `0` or `earliest` for the oldest kept event.',
      schema: { type: 'string' },
    }),
    // Not part of the query's DTO, which would refuse what is to be answered with a reset.
    ApiQuery({
      name: 'lastEventId',
      required: false,
      description: 'The same, where headers cannot be set. The header wins.',
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
      description: 'The stream, until one of the two sides ends it.',
      content: { 'text/event-stream': { schema: { type: 'string', example: EXAMPLE } } },
      headers: {
        'X-Resumed-From': {
          description:
            'The resume point after which the stream goes on, if the client named one: `<position>` or `<position>.<epoch>`.',
          schema: { type: 'string', pattern: RESUME_POINT.source },
        },
      },
    }),
  );
}
