import { ArrayField, IntegerField, StringField } from '../fields/index.js';

class FieldErrorDocument {
  @StringField({
    description: 'The path of the invalid value; empty: the whole body.',
    example: 'items.0.quantity',
    min: 0,
    max: 1000,
  })
  readonly path!: string;

  @StringField({
    description: 'Why the value is invalid.',
    example: 'must be from 1 to 1000000',
    max: 1000,
  })
  readonly message!: string;
}

/** The body of every error response (RFC 9457), for the OpenAPI document. */
export class ProblemDocument {
  @StringField({
    description:
      'A URL of a page that explains the code; relative to the API unless `PUBLIC_URL` is set.',
    example: '/docs/errors/not_found',
    max: 255,
  })
  readonly type!: string;

  @StringField({ description: 'The meaning of `status`.', example: 'Not Found', max: 255 })
  readonly title!: string;

  @IntegerField({ description: 'The HTTP status.', example: 404, min: 400, max: 599 })
  readonly status!: number;

  @StringField({
    description: 'What is wrong with this request.',
    example: 'There is no such order.',
    max: 1000,
  })
  readonly detail!: string;

  @StringField({ description: 'The path of the request.', example: '/orders/42', max: 2048 })
  readonly instance!: string;

  @StringField({
    description: 'The kind of problem: stable, for programs. It is the last part of `type`.',
    example: 'not_found',
    max: 255,
  })
  readonly code!: string;

  @StringField({
    description: 'The `X-Request-Id` of the response.',
    example: 'req-7',
    max: 128,
  })
  readonly requestId!: string;

  @ArrayField(() => FieldErrorDocument, {
    description: 'The validation errors, on 400 and 422.',
    min: 0,
    max: 1000,
    optional: true,
  })
  readonly errors?: FieldErrorDocument[];
}
