import { ApiHeader } from '@nestjs/swagger';

/** Documents the `ETag` of a response, for the `headers` of its `@ApiResponse`. */
export const ETAG_HEADER = {
  description: 'The version of the resource, for `If-Match`.',
  schema: { type: 'string' },
} as const;

/** Documents the `Location` of a created resource. */
export const LOCATION_HEADER = {
  description: 'The path of the created resource.',
  schema: { type: 'string' },
} as const;

/** Documents the header that rejects a change to a version the client has not seen. */
export function ApiIfMatch(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` that the client has seen; 412 if the resource has changed since.',
    schema: { type: 'string' },
  });
}
