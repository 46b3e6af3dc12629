import { ApiSchema } from '@nestjs/swagger';

/**
 * The example of a body in the OpenAPI document. Without it, the example has every field with the
 * field's own example, which often is no request that somebody would send.
 */
export function ExampleBody<Body extends object>(
  example: Partial<Body>,
): (target: new () => Body) => void {
  // `ApiSchema` puts all its options into the schema, but has no type for this one.
  return ApiSchema({ example } as object);
}
