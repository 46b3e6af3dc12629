import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { CloudEventPageResponse, CloudEventResponse } from './cloud-event.response.js';
import { EventPageResponse, EventResponse } from './event.response.js';

/** Documents a response with one event, in either format. */
export function ApiEventResponse(description: string): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(EventResponse, CloudEventResponse),
    ApiResponse({
      status: 200,
      description,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(EventResponse) } },
        'application/cloudevents+json': { schema: { $ref: getSchemaPath(CloudEventResponse) } },
      },
    }),
  );
}

/** Documents a response with a page of events, in either format. */
export function ApiEventPageResponse(description: string): MethodDecorator {
  const pages = [EventPageResponse, CloudEventPageResponse];
  return applyDecorators(
    ApiExtraModels(...pages),
    ApiResponse({
      status: 200,
      description,
      content: {
        'application/json': { schema: { anyOf: pages.map((it) => ({ $ref: getSchemaPath(it) })) } },
      },
    }),
  );
}
