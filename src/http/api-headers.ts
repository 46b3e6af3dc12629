import { ApiHeader } from '@nestjs/swagger';

/** Documents the `ETag` of an answer, for the `headers` of its `@ApiResponse`. */
export const ETAG_HEADER = {
  description: 'The version, for `If-Match`.',
  schema: { type: 'string' },
} as const;

/** Documents the `Location` of what was made. */
export const LOCATION_HEADER = { description: 'Where it is.', schema: { type: 'string' } } as const;

/** Documents the header by which a change is refused when somebody else was quicker. */
export function ApiIfMatch(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` that the caller has seen; 412 when it has changed since.',
    schema: { type: 'string' },
  });
}
