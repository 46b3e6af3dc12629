import { applyDecorators } from '@nestjs/common';
import {
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { AllowAccessToken, Scopes } from '../auth/index.js';
import { RESUME_POINT } from '../common/index.js';
import { CloudEventResponse, EventResponse } from '../event-types/index.js';
import { ApiProblemResponses } from '../http/index.js';
import { StreamResetResponse } from './dto/stream-reset.response.js';
import { StreamFrames } from './stream-frames.decorator.js';

/** What the `data` of a frame can be. */
const DATA = [EventResponse, CloudEventResponse, StreamResetResponse];

const EXAMPLE = `retry: 3000
id: 1041

id: 1042
event: order.shipped
data: {"eventId":"…","eventType":"order.shipped","position":1042,…}

: keep-alive
id: 1057

`;

const DESCRIPTION =
  'Server-Sent Events: `id` is the position, `event` the type, `data` the event on one line. A lost ' +
  'connection resumes after the last id. After the n-th restore of the log from a backup, ids are ' +
  '`<position>.<n>`. An unusable resume point is not an error: the stream begins with an event ' +
  '`stream.reset`. A stream does not end; watch it with curl:';

/** The description of a stream, in Markdown. */
const description = (curlPath: string): string => `${DESCRIPTION}

\`\`\`sh
curl -N -H "Authorization: Bearer $API_KEY" "http://127.0.0.1:3000${curlPath}"
\`\`\`

\`\`\`
${EXAMPLE}\`\`\``;

interface StreamOperation {
  /** Default: the name of the method. */
  readonly operationId?: string;
  readonly summary: string;
  /** Path and query of the example for curl. */
  readonly curlPath: string;
  /** The event types that it can contain: names and patterns. */
  readonly types: readonly string[];
}

/**
 * A route whose handler returns an `Observable<Frame>`: the required scope, the response, and the
 * entry in the OpenAPI document.
 */
export function StreamRoute({ types, curlPath, ...operation }: StreamOperation): MethodDecorator {
  return applyDecorators(
    StreamFrames(),
    Scopes('events:read'),
    AllowAccessToken(),
    ApiOperation({ ...operation, description: description(curlPath) }),
    ApiExtraModels(...DATA),
    ApiExtension('x-event-types', types),
    ApiProblemResponses(400, 503),
    ApiProduces('text/event-stream'),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description:
        'The id after which the stream continues; `0` or `earliest` for the oldest stored event.',
      schema: { type: 'string' },
    }),
    // Not part of the query's DTO, which would reject a value that gets a reset instead.
    ApiQuery({
      name: 'lastEventId',
      required: false,
      description: 'The same for clients that cannot set headers. The header takes precedence.',
      schema: { type: 'string' },
    }),
    ApiQuery({
      name: 'access_token',
      required: false,
      description: 'A stream token, for clients that cannot set an `Authorization` header.',
      schema: { type: 'string' },
    }),
    ApiResponse({
      status: 200,
      description: 'The stream. It stays open until the client or the server ends it.',
      // The schema of one event's data, which is what generated clients return one by one.
      content: {
        'text/event-stream': { schema: { anyOf: DATA.map((it) => ({ $ref: getSchemaPath(it) })) } },
      },
      headers: {
        'X-Resumed-From': {
          description:
            'The resume point after which the stream continues, if the client sent one: ' +
            '`<position>` or `<position>.<epoch>`.',
          schema: { type: 'string', pattern: RESUME_POINT.source },
        },
      },
    }),
  );
}
