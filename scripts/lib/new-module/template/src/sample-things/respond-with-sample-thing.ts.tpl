import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ETAG_HEADER, etagOf, LOCATION_HEADER } from '../http/index.js';
import { SampleThingResponse, toSampleThingResponse } from './dto/sample-thing.response.js';
import type { SampleThing } from './sample-thing.entity.js';

/** Sends a sample thing with its version as the `ETag`. */
export function respondWithSampleThing(
  reply: FastifyReply,
  sampleThing: SampleThing,
): SampleThingResponse {
  void reply.header('etag', etagOf(sampleThing.version));
  return toSampleThingResponse(sampleThing);
}

/** Documents such a response. */
export function ApiSampleThingResponse(status: 200 | 201): MethodDecorator {
  return ApiResponse({
    status,
    description: status === 201 ? 'The new sample thing.' : 'The sample thing.',
    type: SampleThingResponse,
    headers: {
      ETag: ETAG_HEADER,
      ...(status === 201 ? { Location: LOCATION_HEADER } : {}),
    },
  });
}
